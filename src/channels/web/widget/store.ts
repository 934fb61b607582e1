import type { Exchange } from '../schemas.ts';
import { parse, randomBytes, stringify } from './natives.ts';

/** One thing a person said or chose, and what came back. Without a result, it failed and can be tried again. */
export interface Turn {
  /** As typed, or the title of the topic that was chosen. */
  readonly said: string;
  /** Set where a topic was chosen. */
  readonly topic?: string;
  /** Set where another button was pressed: what it carries. */
  readonly data?: string;
  /** Set where a text was sent to the clinic. */
  readonly handOff?: string;
  /** The draft that came back, as the person has changed it since. */
  draft?: string;
  result?: Exchange;
  /** Whether the person has said what they think of it. */
  rated?: boolean;
}

/** A conversation. */
export interface Talk {
  session: string;
  turns: Turn[];
  open: boolean;
}

/** Turns kept; older ones scroll out of the page for good. */
const MOST = 30;

/**
 * Keeps the conversation for this tab and no longer. Where storage is refused (a sandboxed frame,
 * a strict browser), it lasts as long as the page.
 */
export function createStore(clinic: string) {
  const key = `anagen:1:${clinic}`;
  const storage = tabStorage();
  return {
    read(): Talk {
      const kept = storage ? storage.get(key) : null;
      try {
        const talk = kept === null ? null : (parse(kept) as Talk);
        if (talk && typeof talk.session === 'string' && talk.turns.length >= 0) return talk;
      } catch {
        // Somebody else wrote there: begin anew.
      }
      return newTalk();
    },
    write(talk: Talk): void {
      while (talk.turns.length > MOST) dropFirst(talk.turns);
      storage?.set(key, stringify(talk));
    },
  };
}

export type Store = ReturnType<typeof createStore>;

/** An empty conversation under a new random name. */
export function newTalk(): Talk {
  return { session: uuid(), turns: [], open: false };
}

function tabStorage() {
  try {
    const storage = sessionStorage;
    const get = Storage.prototype.getItem.bind(storage);
    const put = Storage.prototype.setItem.bind(storage);
    return {
      get,
      set(key: string, value: string) {
        try {
          put(key, value);
        } catch {
          // Full: the conversation goes on, and ends with the page.
        }
      },
    };
  } catch {
    return null;
  }
}

function dropFirst(turns: Turn[]): void {
  for (let at = 1; at < turns.length; at++) turns[at - 1] = turns[at] as Turn;
  turns.length--;
}

/** Version 4, made by hand: `crypto.randomUUID` is not there on pages without https. */
function uuid(): string {
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = '0123456789abcdef';
  let text = '';
  for (let at = 0; at < 16; at++) {
    const byte = bytes[at] ?? 0;
    text += `${at === 4 || at === 6 || at === 8 || at === 10 ? '-' : ''}${digits[byte >> 4]}${digits[byte & 15]}`;
  }
  return text;
}
