import type { Unanswered } from '../../src/assistant/journal.ts';
import type { Embed } from '../../src/report/meaning.ts';
import { createNames } from '../../src/report/names.ts';
import { readPeriod } from '../../src/report/period.ts';
import { buildReport, type Report } from '../../src/report/report.ts';
import { readLedger, type Whose } from '../../src/store/read-ledger.ts';
import { newFile, openStore } from '../store/folder.ts';
import { smallLibrary } from '../support/library.ts';

export const NOON = Date.UTC(2026, 10, 22, 12);
export const DAY = 24 * 60 * 60 * 1000;

/** A file that a server filled, with the store's real journal; `at` sets the day, counted back from today. */
export async function seeded() {
  const file = await newFile();
  let now = NOON;
  const { journal } = openStore(file, { days: 365, now: () => now });
  let voters = 0;
  const vain = (text: string, more: Partial<Unanswered> = {}) =>
    journal.unanswered({ text, lang: 'en', why: 'unsure', ...more });
  const answered = async (topic: string, times: number, more: { lang?: string; clinic?: string } = {}) => {
    for (let each = 0; each < times; each++) await journal.answered({ topic, lang: 'en', ...more });
  };
  const votes = async (topic: string, good: number, bad: number, more: object = {}) => {
    for (let each = 0; each < good + bad; each++) {
      await journal.vote({
        conversation: `c${voters++}`,
        topic,
        helpful: each < good,
        lang: 'en',
        ...(each >= good && { reason: 'too-long' as const }),
        ...more,
      });
    }
  };
  const at = (daysAgo: number) => {
    now = NOON - daysAgo * DAY;
  };
  return { file, url: `file:${file}`, vain, answered, votes, at };
}

/** Texts are alike by the words they share: enough to test everything but the model. */
export const wordEmbedder: Embed = {
  dimensions: 256,
  async embed(texts) {
    const flat = new Float32Array(texts.length * 256);
    texts.forEach((text, row) => {
      const vector = flat.subarray(row * 256, (row + 1) * 256);
      for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
        let hash = 7;
        for (const letter of word) hash = (hash * 31 + letter.charCodeAt(0)) % 256;
        vector[hash] = 1;
      }
      const length = Math.hypot(...vector) || 1;
      vector.forEach((value, index) => {
        vector[index] = value / length;
      });
    });
    return flat;
  },
};

/** The report of a seeded file. */
export function reportOf(url: string, whose: Whose = { of: 'everybody' }, since = '30d'): Promise<Report> {
  const period = readPeriod(since, NOON);
  return buildReport(readLedger(url, whose, period.from, period.to), {
    whose,
    period,
    keptDays: null,
    names: createNames(smallLibrary()),
    comparing: { embedder: async () => wordEmbedder, usual: [] },
  });
}
