import { describe, expect, test } from 'vitest';
import { actionOf } from '../../src/assistant/action.ts';
import { createAssistant } from '../../src/assistant/create-assistant.ts';
import type { Reply } from '../../src/assistant/reply.ts';
import { renderReply } from '../../src/channels/discord/render.ts';
import { layOut } from '../../src/channels/message.ts';
import { renderPlain } from '../../src/channels/plain.ts';
import { render as renderTelegram } from '../../src/channels/telegram/render.ts';
import { renderTerminal } from '../../src/channels/terminal/render.ts';
import { drawReply } from '../../src/channels/web/widget/draw.ts';
import type { Child } from '../../src/channels/web/widget/spec.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { en } from '../../src/locales/en.ts';
import { createForgetfulMemory } from '../../src/store/forgetful-memory.ts';
import { bounds, scriptedSearch } from '../support/library.ts';
import { everyReply } from '../support/replies.ts';

/** What a channel shows of a reply: its pieces' text and links, and the topics it offers. */
interface Shown {
  readonly texts: readonly string[];
  readonly links: readonly string[];
  readonly choices: readonly string[];
  /** Whether every piece is within the platform's limits. */
  readonly fits: boolean;
}

/** What can be seen of an element: its text, its links, its topics' buttons. */
function seen(child: Child, found: { text: string; links: string[]; choices: string[] }): void {
  if (child === null) return;
  if (typeof child === 'string') {
    found.text += child;
    return;
  }
  const { class: style, href, 'data-topic': topic } = child.attributes;
  // Headings of choices are no part of the message; what is only read aloud comes between its words.
  if (style === 'unseen' || style === 'icon') return;
  if (href) found.links.push(href);
  if (topic) found.choices.push(topic);
  found.text += ' ';
  for (const inner of child.children) seen(inner, found);
  found.text += ['p', 'li', 'h2', 'h3', 'article'].includes(child.tag) ? '\n' : '';
}

const isTopic = (id: string | null): id is string => id !== null;

/** Every channel, by its pure drawing. A new channel is added here and has to pass what the others pass. */
const channels: Readonly<Record<string, (reply: Reply) => Shown>> = {
  telegram(reply) {
    const payloads = renderTelegram(layOut(reply));
    const buttons = payloads.flatMap(({ reply_markup }) => reply_markup?.inline_keyboard.flat() ?? []);
    return {
      texts: payloads.map(({ text }) => text),
      links: payloads.flatMap(({ entities }) =>
        entities.flatMap((entity) => ('url' in entity ? [entity.url] : [])),
      ),
      choices: buttons
        .map((button) => ('callback_data' in button ? topicOf(button.callback_data) : null))
        .filter(isTopic),
      fits: payloads.every(({ text, entities }) => text.length <= 4096 && entities.length <= 100),
    };
  },
  discord(reply) {
    const payloads = renderReply(reply);
    const embeds = payloads.flatMap((payload) => payload.embeds);
    const raw = embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']);
    const link = /\[((?:\\.|[^\]\\])*)\]\(<?([^)>]+)>?\)/g;
    const json = JSON.stringify(payloads.flatMap(({ components }) => components));
    return {
      texts: raw.map((text) => text.replace(link, '$1').replace(/\\(.)/g, '$1')),
      links: raw.flatMap((text) => [...text.matchAll(link)].map((match) => match[2] ?? '')),
      choices: [...json.matchAll(/"(t:[a-z0-9-]+)"/g)]
        .map((match) => topicOf(match[1] ?? ''))
        .filter(isTopic),
      fits: payloads.every(
        (payload) =>
          payload.embeds.length <= 10 &&
          payload.embeds.every(
            ({ description, title }) => (description ?? '').length <= 4096 && (title ?? '').length <= 256,
          ) &&
          payload.embeds.reduce(
            (sum, { title, description }) => sum + (title ?? '').length + (description ?? '').length,
            0,
          ) <= 6000,
      ),
    };
  },
  terminal(reply) {
    const message = layOut(reply);
    const bare = { ...message, choices: { heading: '', topics: [] } };
    const text = renderTerminal(bare, { width: 80, colour: false });
    return {
      texts: [text],
      links: text.match(/https:\/\/\S+/g)?.map((url) => url.replace(/\)$/, '')) ?? [],
      choices: message.choices.topics.map(({ id }) => id),
      fits: text.split('\n').every((line) => line.length <= 80 || line.includes('https://')),
    };
  },
  web(reply) {
    const ui = { lang: 'en', dir: 'ltr', disclaimer: '', words: en.web } as const;
    const exchange = JSON.parse(JSON.stringify({ reply, message: layOut(reply), dir: 'ltr' }));
    const found = { text: '', links: [], choices: [] };
    seen(
      drawReply(exchange, {
        ui: structuredClone(ui) as never,
        level: 2,
        choose() {},
        press() {},
        handOff() {},
        keep() {},
      }),
      found,
    );
    return { texts: [found.text], links: found.links, choices: found.choices, fits: true };
  },
};

/** The topic a button opens; null if it does something else. */
function topicOf(data: string): string | null {
  const action = actionOf(data);
  return action?.type === 'open' ? action.topic : null;
}

/** The words of a text, without addresses and marks: what a person reads aloud. */
function words(text: string): string[] {
  return text.replace(/https?:\/\/\S+/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
}

const { library } = await loadKnowledge('knowledge');
const assistant = createAssistant({
  library,
  search: scriptedSearch(),
  memory: createForgetfulMemory(),
  bounds,
});
const asker = { conversation: 'contract', channel: 'web' } as const;
const replies: [string, Reply][] = [
  ...Object.entries(everyReply),
  ...(await Promise.all(
    [...library.topics.keys()].map(
      async (id): Promise<[string, Reply]> => [id, await assistant.open(id, asker)],
    ),
  )),
];

describe.each(Object.entries(channels))('%s', (_, show) => {
  test.each(replies)(
    '%s: same words, same sources, same choices, the disclaimer, within limits',
    (_name, reply) => {
      const message = layOut(reply);
      const plain = renderPlain({ ...message, choices: { heading: '', topics: [] } });
      const shown = show(reply);
      const all = shown.texts.join('\n');
      expect(words(all).join(' ')).toContain(words(plain).join(' '));
      expect(words(all).join(' ')).toContain(words(reply.disclaimer).join(' '));
      for (const source of 'sources' in reply ? reply.sources : []) {
        if (source.url) expect(shown.links).toContain(source.url);
      }
      expect(shown.choices).toEqual(message.choices.topics.map(({ id }) => id));
      expect(shown.fits).toBe(true);
    },
  );
});

test('every citation of every topic resolves to a numbered source', () => {
  for (const [, reply] of replies) {
    if (reply.kind !== 'answer') continue;
    expect(reply.sources.map(({ number }) => number)).toEqual(reply.sources.map((_, at) => at + 1));
    const cited = JSON.stringify([reply.summary, reply.sections]).matchAll(/"numbers":\[([\d,]+)\]/g);
    for (const [, numbers] of cited) {
      for (const number of (numbers ?? '').split(','))
        expect(Number(number)).toBeLessThanOrEqual(reply.sources.length);
    }
  }
});
