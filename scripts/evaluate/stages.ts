import type { Bounds } from '../../src/assistant/decide.ts';
import type { Library, RedFlag } from '../../src/assistant/library.ts';
import type { Search } from '../../src/assistant/search.ts';
import type { Classifier, Task } from '../../src/search/classifier/classifier.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import type { Workshop } from './workshop.ts';

/** One stage, and the parts as they are without it. */
export interface Stage {
  readonly off: string;
  without(workshop: Workshop): Workshop;
}

/** The stages that can be switched off, one at a time. The bounds stay as they were measured with all of them. */
export const STAGES: readonly Stage[] = [
  {
    off: 'spelling correction',
    without: (workshop) => withIndex(workshop, { ...workshop.index, spelling: (text) => text }),
  },
  {
    off: 'passages of long messages',
    without: (workshop) => ({ ...workshop, search: wholeOnly(workshop.search) }),
  },
  {
    off: 'words of the classifier',
    without: (workshop) =>
      withClassifier(workshop, ({ wordWeights }) => ({ wordWeights: zeros(wordWeights) })),
  },
  {
    // The gate keeps its cosines: without any it would be silent always, and the table would tell nothing.
    off: 'meaning in the classifier',
    without: (workshop) =>
      withClassifier(workshop, ({ weights, biases }) => ({ weights: zeros(weights), biases: zeros(biases) })),
  },
  {
    off: 'signs of red flags',
    without: (workshop) => ({ ...workshop, library: withoutSigns(workshop.library) }),
  },
  {
    off: 'gate (always answers)',
    without: ({ bounds: { en, other }, ...workshop }) => ({
      ...workshop,
      bounds: { en: openGate(en), other: openGate(other) },
    }),
  },
  { off: 'context of follow-ups', without: (workshop) => ({ ...workshop, context: false }) },
];

/** A search that is given a story as a whole and nothing else. */
export function wholeOnly(search: Search): Search {
  return { ...search, examine: ([whole], lang) => search.examine([whole], lang) };
}

function openGate(bounds: Bounds): Bounds {
  return { ...bounds, speak: 0, clear: 0 };
}

function withoutSigns(library: Library): Library {
  const bare = (flags: readonly RedFlag[]) => flags.map((flag) => ({ ...flag, signs: [] }));
  const translations = [...library.translations].map(
    ([lang, translation]) => [lang, { ...translation, redFlags: bare(translation.redFlags) }] as const,
  );
  return { ...library, redFlags: bare(library.redFlags), translations: new Map(translations) };
}

function withIndex(workshop: Workshop, index: SearchIndex): Workshop {
  return { ...workshop, index, search: workshop.searchOver(index) };
}

type Learnt = Classifier['tasks'][Task];

function withClassifier(workshop: Workshop, change: (learnt: Learnt) => Partial<Learnt>): Workshop {
  const { index } = workshop;
  const { tasks } = index.classifier;
  const changed = (task: Task): Learnt => ({ ...tasks[task], ...change(tasks[task]) });
  const classifier: Classifier = {
    ...index.classifier,
    tasks: {
      about: changed('about'),
      danger: changed('danger'),
      personal: changed('personal'),
      alarm: changed('alarm'),
    },
  };
  return withIndex(workshop, { ...index, classifier });
}

function zeros({ length }: Float32Array): Float32Array {
  return new Float32Array(length);
}
