import type { Kept, Whose } from '../store/read-ledger.ts';
import { type Comparing, groupAlike } from './alike.ts';
import { distinct } from './asked.ts';
import { compare, total } from './count.ts';
import { type Day, usePerDay } from './days.ts';
import { type LanguageUse, usePerLanguage } from './languages.ts';
import type { Names } from './names.ts';
import type { Period } from './period.ts';
import { type TopicUse, topicUse } from './topics.ts';
import { describeGroups, type Group } from './unanswered.ts';

/** Everything a manager is told; the formats only draw it. */
export interface Report {
  readonly whose: Whose;
  readonly period: Period;
  /** If `period` had to be cut because older days are deleted: days that are kept. */
  readonly keptDays: number | null;
  readonly answers: number;
  readonly unanswered: number;
  readonly votes: { readonly helpful: number; readonly unhelpful: number };
  /** Asked twice or more, most often first. */
  readonly groups: readonly Group[];
  /** Asked once, newest first. */
  readonly once: readonly Group[];
  /** Questions that were too many to be compared with the others. */
  readonly uncompared: number;
  readonly topics: readonly TopicUse[];
  /** The clinics' own entries. */
  readonly faq: readonly TopicUse[];
  /** Most used first. */
  readonly languages: readonly LanguageUse[];
  readonly days: readonly Day[];
}

/** What a report is made from. */
export interface Parts {
  readonly whose: Whose;
  readonly period: Period;
  readonly keptDays: number | null;
  readonly names: Names;
  readonly comparing: Comparing;
}

/** Puts the report together. */
export async function buildReport(kept: Kept, parts: Parts): Promise<Report> {
  const { whose, period, keptDays, names, comparing } = parts;
  const { groups, uncompared } = await groupAlike(distinct(kept.unanswered), comparing);
  const described = describeGroups(groups, names);
  const { topics, faq } = topicUse(kept, names, whose.of === 'everybody');
  const helpful = kept.votes.filter((vote) => vote.helpful).length;
  return {
    whose,
    period,
    keptDays,
    answers: total(kept.answered, ({ times }) => times),
    unanswered: kept.unanswered.length,
    votes: { helpful, unhelpful: kept.votes.length - helpful },
    groups: described.filter(({ times }) => times > 1),
    once: described.filter(({ times }) => times === 1).toSorted((a, b) => compare(b.last, a.last)),
    uncompared,
    topics,
    faq,
    languages: usePerLanguage(kept, names),
    days: usePerDay(kept, period),
  };
}
