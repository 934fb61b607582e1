/**
 * The browser's own functions, taken while the script loads. A host page that replaces them later
 * breaks neither the chat nor its privacy. Used as `append(node, child)`, not `node.appendChild(child)`.
 */
const { bind, call } = Function.prototype;

const own = bind.bind(call as never) as unknown as <This, In extends unknown[], Out>(
  method: (this: This, ...given: In) => Out,
) => (self: This, ...given: In) => Out;

export const append = own(Node.prototype.appendChild) as (parent: Node, child: Node) => Node;
export const remove = own(Element.prototype.remove);
export const removeChild = own(Node.prototype.removeChild) as (parent: Node, child: Node) => Node;
export const setAttribute = own(Element.prototype.setAttribute);
export const getAttribute = own(Element.prototype.getAttribute);
export const removeAttribute = own(Element.prototype.removeAttribute);
export const attachShadow = own(Element.prototype.attachShadow);
export const allIn = own(Element.prototype.querySelectorAll) as unknown as (
  element: Element,
  selector: string,
) => NodeListOf<HTMLElement>;
export const boxOf = own(Element.prototype.getBoundingClientRect);
export const focusOn = own(HTMLElement.prototype.focus);
export const listen = own(EventTarget.prototype.addEventListener) as (
  target: EventTarget,
  type: string,
  heard: (event: Event) => void,
) => void;
export const prevent = own(Event.prototype.preventDefault);
export const stopHere = own(Event.prototype.stopPropagation);
export const trim = own(String.prototype.trim);
export const cut = own(String.prototype.slice) as (text: string, from: number, to?: number) => string;
export const createElement = document.createElement.bind(document);
export const createElementNS = document.createElementNS.bind(document);
export const createText = document.createTextNode.bind(document);
export const later = setTimeout.bind(window);
export const never = clearTimeout.bind(window);
export const media = matchMedia.bind(window);
export const styleOf = getComputedStyle.bind(window);
export const propertyOf = own(CSSStyleDeclaration.prototype.getPropertyValue);
export const fetchNow = fetch.bind(window);
export const { hasOwn } = Object;
export const { parse, stringify } = JSON;
export const randomBytes = (size: number) => crypto.getRandomValues(new Uint8Array(size));
export const address = (text: string, base?: string) => new Address(text, base);
const Address = URL;
