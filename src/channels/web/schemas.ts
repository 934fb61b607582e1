import { z } from 'zod';
import { REASONS } from '../../assistant/action.ts';
import { CHAT_INTENTS } from '../../assistant/reply.ts';

/**
 * Everything that crosses the web channel's boundary. The page's client takes its types from here,
 * `openapi.json` its schemas; `test/channels/web/schemas.test.ts` holds them to the assistant's types.
 */

const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('strong'), text: z.string() }),
  z.strictObject({ type: z.literal('emphasis'), text: z.string() }),
  z.strictObject({ type: z.literal('link'), text: z.string(), url: z.string() }),
  z.strictObject({ type: z.literal('citation'), numbers: z.array(z.number().int()) }),
]);
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline) });
const list = z.strictObject({ type: z.literal('list'), items: z.array(z.array(inline)) });
const block = z.discriminatedUnion('type', [paragraph, list]);
const source = z.strictObject({
  number: z.number().int(),
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  year: z.number().nullable(),
  url: z.string().nullable(),
});
const section = z.strictObject({ heading: z.string(), blocks: z.array(block) });
const topicLink = z.strictObject({ id: z.string(), title: z.string() });
const button = z.strictObject({ label: z.string(), data: z.string() });
const base = { lang: z.string(), disclaimer: z.string().min(1), tools: z.array(button) };
const notice = z.literal('personal').exactOptional();

const answer = z.strictObject({
  kind: z.literal('answer'),
  ...base,
  topic: z.string(),
  title: z.string(),
  summary: z.array(block),
  sections: z.array(section),
  sources: z.array(source),
  certainty: z.strictObject({
    level: z.enum(['high', 'moderate', 'low', 'very-low', 'regulatory', 'background']),
    because: z.string(),
  }),
  related: z.array(topicLink),
  notice,
  followUp: z.string().exactOptional(),
  untranslated: z.literal(true).exactOptional(),
});
const didYouMean = z.strictObject({
  kind: z.literal('did-you-mean'),
  ...base,
  choices: z.array(topicLink),
  notice,
});
const unknown = z.strictObject({
  kind: z.literal('unknown'),
  ...base,
  nearest: z.array(topicLink),
  outside: z.string().exactOptional(),
  notice,
});
const urgent = z.strictObject({
  kind: z.literal('urgent'),
  ...base,
  level: z.enum(['emergency', 'crisis', 'prompt-care']),
  flag: z.string(),
  act: z.array(z.string()),
  avoid: z.array(z.string()),
  lines: z.array(
    z.strictObject({
      number: z.string(),
      name: z.string(),
      hours: z.string().nullable(),
      source: z.string(),
    }),
  ),
  country: z.string().exactOptional(),
  again: z.literal(true).exactOptional(),
});
const chat = z.strictObject({
  kind: z.literal('chat'),
  ...base,
  intent: z.enum(CHAT_INTENTS),
  blocks: z.array(block),
  sources: z.array(source),
  topics: z.array(topicLink),
  draft: z.string().exactOptional(),
});
const statement = z.strictObject({
  kind: z.literal('statement'),
  ...base,
  clinic: z.string(),
  fact: z.string(),
  title: z.string(),
  summary: z.array(block),
  sections: z.array(section),
  sources: z.array(source),
  asOf: z.string().nullable(),
  related: z.array(topicLink),
});

/** The assistant's `Reply`. */
export const replySchema = z.discriminatedUnion('kind', [
  answer,
  didYouMean,
  unknown,
  urgent,
  chat,
  statement,
]);

/** What `layOut` makes of it. */
export const messageSchema = z.strictObject({
  parts: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('title'), text: z.string() }),
      z.strictObject({ type: z.literal('heading'), text: z.string() }),
      paragraph,
      list,
      z.strictObject({ type: z.literal('sources'), heading: z.string(), items: z.array(source) }),
      z.strictObject({
        type: z.literal('note'),
        label: z.string().exactOptional(),
        content: z.array(inline),
      }),
    ]),
  ),
  choices: z.strictObject({ heading: z.string(), topics: z.array(topicLink) }),
  tools: z.array(button).exactOptional(),
});

/** A reply and its layout: what `ask`, `open` and `command` answer. */
export const exchangeSchema = z.strictObject({
  reply: replySchema,
  message: messageSchema,
  /** Of the language of the reply's words. */
  dir: z.enum(['ltr', 'rtl']),
});

const clinic = z.string().regex(/^[a-z0-9-]{1,40}$/, 'a clinic is 1 to 40 of a–z, 0–9 and -');
const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, 'a topic is 1 to 60 of a–z, 0–9 and -');
const lang = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'lang is a BCP 47 tag such as en-GB');
/** Made by the page at random; it names a conversation and nobody. */
const session = z.uuid('session is a random UUID that the page makes');
const who = { session, clinic: clinic.default('local'), lang: lang.optional() };

export const askSchema = z.strictObject({ text: z.string(), ...who });
export const openSchema = z.strictObject({ topic: slug, ...who });
/** `data` is what a button of a reply's `tools` carries. */
export const pressSchema = z.strictObject({ data: z.string().max(64), ...who });
export const commandSchema = z.strictObject({
  name: z.enum(['start', 'help', 'topics', 'sources', 'language', 'privacy', 'contact', 'forget', 'new']),
  ...who,
});

/** The text as the person agreed to it; see the `draft` of a reply. */
export const handoffSchema = z.strictObject({
  text: z.string().max(2000, 'text is at most 2,000 characters'),
  ...who,
});

export const feedbackSchema = z.strictObject({
  session,
  clinic: clinic.default('local'),
  topic: slug,
  helpful: z.boolean(),
  reason: z.enum(REASONS).optional(),
});

/** Of every GET below `/api`. */
export const placeSchema = z.strictObject({ clinic: clinic.default('local'), lang: lang.optional() });
export const suggestSchema = placeSchema.extend({ q: z.string().max(200, 'q is at most 200 characters') });
export const slugSchema = z.strictObject({ slug });
export const topicsSchema = z.strictObject({ topics: z.array(topicLink) });

/** The words of the page, in the language nearest to the one asked for. */
export const uiSchema = z.strictObject({
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  disclaimer: z.string(),
  words: z.strictObject({
    name: z.string(),
    tagline: z.string(),
    noScript: z.string(),
    open: z.string(),
    close: z.string(),
    startOver: z.string(),
    greeting: z.string(),
    examplesHeading: z.string(),
    examples: z.array(z.string()),
    privacy: z.string(),
    conversation: z.string(),
    field: z.string(),
    placeholder: z.string(),
    send: z.string(),
    suggestions: z.string(),
    youAsked: z.string(),
    busy: z.string(),
    newTab: z.string(),
    helped: z.string(),
    notHelped: z.string(),
    whyNot: z.string(),
    reasons: z.record(z.enum(REASONS), z.string()),
    noReason: z.string(),
    thanks: z.string(),
    draft: z.string(),
    retry: z.string(),
    failures: z.strictObject({
      offline: z.string(),
      timeout: z.string(),
      tooMany: z.string(),
      tooLong: z.string(),
      server: z.string(),
      refused: z.string(),
    }),
  }),
  /** Whose chat this is; null for the server's own page. */
  clinic: z
    .strictObject({
      name: z.string(),
      /** On the button that leads to the clinic. */
      talk: z.string(),
      colour: z.string().optional(),
      logo: z.string().optional(),
      greeting: z.string().optional(),
    })
    .nullable(),
});

/** RFC 9457. `code` is for programs, `detail` for people. */
export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  /** Names this request in the log. */
  request: z.string(),
});

export type Exchange = z.infer<typeof exchangeSchema>;
export type Ask = z.input<typeof askSchema>;
export type Open = z.input<typeof openSchema>;
export type Press = z.input<typeof pressSchema>;
export type CommandRequest = z.input<typeof commandSchema>;
export type HandoffRequest = z.input<typeof handoffSchema>;
export type FeedbackRequest = z.input<typeof feedbackSchema>;
export type Topics = z.infer<typeof topicsSchema>;
export type Ui = z.infer<typeof uiSchema>;
export type Problem = z.infer<typeof problemSchema>;
