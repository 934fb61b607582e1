import type { Kept, VoteRow } from '../store/read-ledger.ts';
import { compare, count, grouped, ranked, total } from './count.ts';
import { FAQ, type Names } from './names.ts';
import { reasonWords } from './words.ts';

/** Votes from which a topic's share is told. */
export const ENOUGH_VOTES = 5;

/** How a topic served. */
export interface TopicUse {
  readonly title: string;
  /** Whose entry it is, for a clinic's own where several clinics are shown. */
  readonly clinic: string | null;
  readonly answers: number;
  readonly helpful: number;
  readonly unhelpful: number;
  /** Why it did not help, in words, most frequent first. */
  readonly reasons: readonly { readonly words: string; readonly times: number }[];
}

/** Whether enough people voted on it to say anything. */
export const isVotedOn = ({ helpful, unhelpful }: TopicUse): boolean => helpful + unhelpful >= ENOUGH_VOTES;

/**
 * Topics and the clinics' own entries: first those with enough votes, least helpful first, then the others,
 * most used first. `apart`: entries of the same name of several clinics are not one.
 */
export function topicUse(
  kept: Pick<Kept, 'answered' | 'votes'>,
  names: Names,
  apart: boolean,
): { readonly topics: readonly TopicUse[]; readonly faq: readonly TopicUse[] } {
  const keyOf = ({ topic, clinic }: { topic: string; clinic: string | null }) =>
    `${topic}\0${apart && topic.startsWith(FAQ) ? (clinic ?? '') : ''}`;
  const answered = grouped(kept.answered, keyOf);
  const votes = grouped(kept.votes, keyOf);
  const all = [...new Set([...answered.keys(), ...votes.keys()])].map((key) => {
    const [topic = '', clinic = ''] = key.split('\0');
    const mine = votes.get(key) ?? [];
    const helpful = mine.filter((vote) => vote.helpful).length;
    return {
      topic,
      title: names.topic(topic),
      clinic: clinic === '' ? null : clinic,
      answers: total(answered.get(key) ?? [], ({ times }) => times),
      helpful,
      unhelpful: mine.length - helpful,
      reasons: reasonsOf(mine),
    };
  });
  const chosen = (own: boolean) =>
    all
      .filter(({ topic }) => topic.startsWith(FAQ) === own)
      .map(({ topic: _topic, ...use }) => use)
      .sort(byNeed);
  return { topics: chosen(false), faq: chosen(true) };
}

function byNeed(a: TopicUse, b: TopicUse): number {
  const [first, second] = [isVotedOn(a), isVotedOn(b)];
  if (first !== second) return first ? -1 : 1;
  const share = ({ helpful, unhelpful }: TopicUse) => helpful / (helpful + unhelpful);
  const byShare = first ? share(a) - share(b) : 0;
  return (
    byShare || b.answers - a.answers || compare(a.title, b.title) || compare(a.clinic ?? '', b.clinic ?? '')
  );
}

function reasonsOf(votes: readonly VoteRow[]): TopicUse['reasons'] {
  const told = votes.flatMap(({ helpful, reason }) =>
    helpful || reason === null ? [] : [reasonWords(reason)],
  );
  return ranked(count(told)).map(([words, times]) => ({ words, times }));
}
