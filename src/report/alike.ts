import type { Asked } from './asked.ts';
import { averageLink } from './average-link.ts';
import { total } from './count.ts';
import { type Embed, likenessByMeaning } from './meaning.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { readSharedWords } from './shared-words.ts';

/**
 * Least mean cosine of a group's questions in English. Chosen from 0.42 to 0.55 on sixteen invented needs of
 * patients, six questions each, among 726 of the knowledge base's near misses: of the pairs that are put
 * together 84 % mean the same, and 36 % of the pairs that do are found. On twelve other needs
 * (`test/report/paraphrases.ts`), whose figures were seen before the bound was settled, 95 % and 58 %. A lower bound finds more and mixes neighbours (0.42: 70 and
 * 44 %, 87 and 66 %). By the knowledge base's own groups of near misses, which are wide and were written to be
 * unlike each other, 31 % of the pairs are of one group (by chance: 2 %); by its everyday groups 72 %.
 */
const SAME_MEANING = 0.5;
/**
 * Least mean cosine by words and pieces of words, in other languages: nearly the same words. Of the topics'
 * own questions in eleven languages, put together at 0.6, 25 to 100 % of the pairs are of one topic (Arabic,
 * Russian and Korean least, with 4 to 6 pairs each); at 0.4 half of them are chance in most languages.
 */
const SAME_WORDS = 0.6;
/** Most questions that are compared each with each: about ten seconds of embedding on one core that others use too. */
const MOST = 1_500;
/** Where there are more: terms in more than this share of them are not looked at. */
const COMMON = 0.1;

/** What questions are compared with. */
export interface Comparing {
  /** Called only if there is a question in English. */
  readonly embedder: () => Promise<Embed>;
  /** See `usualQuestions`. */
  readonly usual: readonly string[];
  /** Default: 1,500. */
  readonly most?: number;
}

/** Questions that mean the same, the one that is likest to all others first. */
export type Alike = readonly Asked[];

/** All groups, those of one question too, and how many questions were too many to compare. */
export interface Groups {
  readonly groups: readonly Alike[];
  readonly uncompared: number;
}

/** Groups questions: in English by meaning, in other languages by the words they share. */
export async function groupAlike(asked: readonly Asked[], comparing: Comparing): Promise<Groups> {
  const english = asked.filter(isEnglish);
  const others = asked.filter((question) => !isEnglish(question));
  const most = comparing.most ?? MOST;
  const byMeaning = async (texts: readonly string[]) =>
    likenessByMeaning(await comparing.embedder(), texts, comparing.usual);
  const found = [
    await group(english, most, SAME_MEANING, byMeaning),
    await group(others, most, SAME_WORDS, async (texts) => likenessByWords(texts)),
  ];
  return {
    groups: found.flatMap(({ groups }) => groups),
    uncompared: total(found, ({ uncompared }) => uncompared),
  };
}

const isEnglish = ({ rows }: Asked) => rows.some(({ lang }) => lang === 'en');

async function group(
  asked: readonly Asked[],
  most: number,
  least: number,
  likenessOf: (texts: readonly string[]) => Promise<Float32Array>,
): Promise<Groups> {
  if (asked.length === 0) return { groups: [], uncompared: 0 };
  const bundles = bundled(asked, most);
  const compared = bundles.slice(0, most);
  const rest = bundles.slice(most);
  const weights = compared.map((bundle) => total(bundle, ({ rows }) => rows.length));
  const likeness = await likenessOf(compared.map(([head]) => head?.text ?? ''));
  const groups = averageLink(likeness.slice(), weights, least).map((members) =>
    byCentrality(members, likeness, weights).flatMap((at) => compared[at] ?? []),
  );
  return { groups: [...groups, ...rest], uncompared: rest.length };
}

/** Near duplicates together where there are more than `most`; those asked most often first. */
function bundled(asked: readonly Asked[], most: number): Asked[][] {
  if (asked.length <= most) return asked.map((question) => [question]);
  const order = [...asked.keys()].sort(
    (a, b) => (asked[b]?.rows.length ?? 0) - (asked[a]?.rows.length ?? 0) || a - b,
  );
  const words = readSharedWords(
    asked.map(({ text }) => text),
    COMMON,
  );
  return nearDuplicates(words, order, SAME_WORDS)
    .map((bundle) => bundle.flatMap((at) => asked[at] ?? []))
    .map((bundle, at) => ({ bundle, at, times: total(bundle, ({ rows }) => rows.length) }))
    .sort((a, b) => b.times - a.times || a.at - b.at)
    .map(({ bundle }) => bundle);
}

function likenessByWords(texts: readonly string[]): Float32Array {
  const words = readSharedWords(texts);
  const likeness = new Float32Array(texts.length * texts.length);
  for (let at = 0; at < texts.length; at++) likeness.set(words.likeness(at), at * texts.length);
  return likeness;
}

/** The medoid first: on average the likest to all that was asked, so that a group is named by its middle. */
function byCentrality(
  members: readonly number[],
  likeness: Float32Array,
  weights: readonly number[],
): number[] {
  const size = weights.length;
  const central = new Map(
    members.map((one) => [
      one,
      total(members, (other) => (weights[other] ?? 0) * (likeness[one * size + other] ?? 0)),
    ]),
  );
  return members.toSorted((a, b) => (central.get(b) ?? 0) - (central.get(a) ?? 0) || a - b);
}
