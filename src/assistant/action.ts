import type { TopicId } from './reply.ts';

/** Why an answer did not help; a list, so that nobody has to write about their health. */
export const REASONS = ['other-question', 'missing', 'unclear', 'too-long', 'doubtful'] as const;

/** One of `REASONS`. */
export type Reason = (typeof REASONS)[number];

/** What a button does. */
export type Action =
  | { readonly type: 'open'; readonly topic: TopicId }
  /** Shows one section; counted from 0. */
  | { readonly type: 'more'; readonly topic: TopicId; readonly section: number }
  | { readonly type: 'certainty'; readonly topic: TopicId }
  | { readonly type: 'vote'; readonly topic: TopicId; readonly helpful: boolean }
  | { readonly type: 'reason'; readonly topic: TopicId; readonly reason: Reason }
  | { readonly type: 'chapter'; readonly chapter: string }
  /** What the clinic says about itself. */
  | { readonly type: 'fact'; readonly fact: string }
  | { readonly type: 'language'; readonly lang: string }
  /** The emergency is over, or never was one. */
  | { readonly type: 'safe' }
  | { readonly type: (typeof DESK)[number] };

/** Buttons at a clinic's desk; see `desk.ts`. */
const DESK = ['contact', 'prepare', 'send', 'edit', 'discard'] as const;

/**
 * What a button carries. It holds nothing but public names, so that a button still works on a message
 * from last year and after a restart. At most 64 bytes, Telegram's limit, for slugs up to 45 characters.
 */
export function actionData(action: Action): string {
  switch (action.type) {
    case 'open':
      return `t:${action.topic}`;
    case 'more':
      return `m:${action.topic}:${action.section}`;
    case 'certainty':
      return `w:${action.topic}`;
    case 'vote':
      return `v:${action.topic}:${action.helpful ? 1 : 0}`;
    case 'reason':
      return `r:${action.topic}:${REASONS.indexOf(action.reason)}`;
    case 'chapter':
      return `c:${action.chapter}`;
    case 'fact':
      return `f:${action.fact}`;
    case 'language':
      return `l:${action.lang}`;
    default:
      return action.type;
  }
}

/** The action that a button carries, or null if the data is not ours. */
export function actionOf(data: string): Action | null {
  if (data === 'safe') return { type: 'safe' };
  const desk = DESK.find((type) => type === data);
  if (desk) return { type: desk };
  const match = /^([tmwvrcfl]):([a-z0-9-]{1,60})(?::(\d{1,2}))?$/.exec(data);
  if (!match) return null;
  const [, letter, name = '', digits] = match;
  const number = digits === undefined ? null : Number(digits);
  if (number === null) {
    if (letter === 't') return { type: 'open', topic: name };
    if (letter === 'w') return { type: 'certainty', topic: name };
    if (letter === 'f') return { type: 'fact', fact: name };
    if (letter === 'c') return { type: 'chapter', chapter: name };
    if (letter === 'l') return { type: 'language', lang: name };
    return null;
  }
  if (letter === 'm') return { type: 'more', topic: name, section: number };
  if (letter === 'v' && number <= 1) return { type: 'vote', topic: name, helpful: number === 1 };
  const reason = REASONS[number];
  if (letter === 'r' && reason) return { type: 'reason', topic: name, reason };
  return null;
}
