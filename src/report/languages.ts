import type { Kept } from '../store/read-ledger.ts';
import { compare } from './count.ts';
import type { Names } from './names.ts';

/** How a language was served. */
export interface LanguageUse {
  readonly name: string;
  readonly answers: number;
  readonly unanswered: number;
}

/** Most used first. */
export function usePerLanguage(kept: Pick<Kept, 'answered' | 'unanswered'>, names: Names): LanguageUse[] {
  const use = new Map<string, { answers: number; unanswered: number }>();
  const of = (lang: string) => {
    const found = use.get(lang) ?? { answers: 0, unanswered: 0 };
    use.set(lang, found);
    return found;
  };
  for (const { lang, times } of kept.answered) of(lang).answers += times;
  for (const { lang } of kept.unanswered) of(lang).unanswered += 1;
  return [...use]
    .map(([lang, { answers, unanswered }]) => ({ name: names.language(lang), answers, unanswered }))
    .sort((a, b) => b.answers + b.unanswered - a.answers - a.unanswered || compare(a.name, b.name));
}
