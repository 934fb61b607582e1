import { startChat } from './element.ts';
import { address, append, createElement, getAttribute, setAttribute } from './natives.ts';

const TAG = 'anagen-chat';
/** What may be written on the script instead of on an element. */
const ATTRIBUTES = ['clinic', 'colour', 'logo', 'greeting', 'lang', 'position'];

const script = document.currentScript as HTMLScriptElement | null;
const base = script ? address(script.src).origin : location.origin;
const started = new WeakSet<HTMLElement>();

class AnagenChat extends HTMLElement {
  connectedCallback(): void {
    // A page may move the element: the conversation goes along.
    if (started.has(this)) return;
    started.add(this);
    startChat(this, base);
  }
}

// A page that carries the script twice gets one chat.
if (!customElements.get(TAG)) {
  customElements.define(TAG, AnagenChat);
  if (script && !document.querySelector(TAG)) {
    const element = createElement(TAG);
    for (const name of ATTRIBUTES) {
      const value = getAttribute(script, `data-${name}`);
      if (value !== null) setAttribute(element, `data-${name}`, value);
    }
    // Beside the body: nothing done to the body, such as a transform, moves or hides it.
    append(document.documentElement, element);
  }
}
