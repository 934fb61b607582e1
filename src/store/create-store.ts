import type { AdviceError } from '../advice.ts';
import type { Journal } from '../assistant/journal.ts';
import type { Memory } from '../assistant/memory.ts';
import type { Outbox } from '../assistant/outbox.ts';
import { createConversations } from './conversations.ts';
import { type Database, openDatabase } from './database.ts';
import { dayOf } from './days.ts';
import { createForgetfulMemory } from './forgetful-memory.ts';
import { createForgetting } from './forgetting.ts';
import { createLedger } from './ledger.ts';
import { migrate } from './migrations.ts';
import { createOutbox } from './outbox.ts';
import { placeOf } from './place.ts';
import { purge } from './purge.ts';
import { createSalts } from './salts.ts';
import { adviceOn } from './trouble.ts';

/** What is silent for half an hour is gone from the disk ten minutes later at most. */
const PURGE_EVERY_MS = 10 * 60 * 1000;
/** How long a write waits for another program's lock; the whole program waits with it. */
const BUSY_MS = 1_000;

/** Settings of a store. */
export interface StoreOptions {
  /** Days until votes, questions and counts are deleted. Default: 30. */
  readonly days?: number;
  /**
   * Told what could not be read or written and what to do; the assistant goes on without.
   * Said once until something else goes wrong or all is well again, so that a full disk does not fill a log.
   */
  readonly onError: (error: AdviceError) => void;
  /** Default: the system's clock. */
  readonly now?: () => number;
  /** How long to wait for another program's lock. Default: 1,000 ms. */
  readonly busyMs?: number;
}

/** What is kept on disk, in one file. */
export interface Store {
  readonly memory: Memory;
  readonly journal: Journal;
  readonly outbox: Outbox;
  /** Whether the last thing that was tried with the file succeeded. */
  well(): boolean;
  /** Deletes what has had its time. Runs at the start and every ten minutes without being called. */
  purge(): void;
  /** Ends the timer and closes the file; a second time does nothing. */
  close(): void;
}

/** Opens the file that `url` names, or makes it. Throws an `AdviceError` if that cannot be. */
export function createStore(url: string, options: StoreOptions): Store {
  const { days = 30, now = Date.now, onError, busyMs = BUSY_MS } = options;
  const file = placeOf(url);
  const database = open(file, busyMs);
  const salts = createSalts(database, now);
  const conversations = createConversations(database, now);
  const ledger = createLedger(database, now);
  const forgetting = createForgetting(database);
  // In front, so that a conversation goes on while the disk is full.
  const front = createForgetfulMemory(now);
  let told = '';
  let rewritten = '';
  let closed = false;

  const attempt = <T>(work: () => T, writes = true): T | undefined => {
    try {
      const result = work();
      if (writes) told = '';
      return result;
    } catch (error) {
      const advice = adviceOn(error, file);
      if (advice.message !== told) onError(advice);
      told = advice.message;
      return undefined;
    }
  };
  const outbox = createOutbox({ database, salts, forgetting, now, attempt });
  const clean = () => {
    outbox.sweep();
    attempt(() => {
      forgetting.retry();
      const today = dayOf(now());
      purge(database, salts, days, now(), rewritten !== today);
      rewritten = today;
    });
  };

  clean();
  const timer = setInterval(clean, PURGE_EVERY_MS).unref();
  return {
    memory: {
      async recall(id) {
        const remembered = await front.recall(id);
        if (remembered) return remembered;
        return attempt(() => {
          const keys = salts.keysOf(id);
          return forgetting.isForgotten(keys) ? undefined : conversations.read(keys);
        });
      },
      async remember(id, conversation) {
        await front.remember(id, conversation);
        attempt(() => {
          const keys = salts.keysOf(id);
          forgetting.before(keys);
          conversations.write(keys, conversation);
        });
      },
      async forget(id) {
        await front.forget(id);
        await outbox.forget(id);
      },
    },
    journal: {
      days,
      async vote(vote) {
        attempt(() => {
          const keys = salts.keysOf(vote.conversation);
          forgetting.before(keys);
          ledger.vote(keys, vote);
        });
      },
      async unanswered(question) {
        attempt(() => ledger.unanswered(question));
      },
      async answered({ topic, lang, clinic }) {
        attempt(() => ledger.answered(topic, lang, clinic));
      },
      forget: outbox.forget,
    },
    outbox,
    well: () => told === '',
    purge: clean,
    close() {
      clearInterval(timer);
      if (closed) return;
      closed = true;
      attempt(() => database.checkpoint());
      database.close();
    },
  };
}

function open(file: string, busyMs: number): Database {
  let database: Database | undefined;
  try {
    database = openDatabase(file, busyMs);
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    throw adviceOn(error, file);
  }
}
