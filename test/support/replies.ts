import type {
  Answer,
  Chat,
  DidYouMean,
  Reply,
  TopicId,
  TopicLink,
  Unknown,
  Urgent,
} from '../../src/assistant/reply.ts';
import type { VoicedIntent } from '../../src/assistant/voice.ts';
import { en } from '../../src/locales/en.ts';

/** Topics of the sample knowledge base, in its order. */
export const sampleTopics: readonly TopicLink[] = [
  { id: 'exosomes', title: 'Exosomes for hair loss' },
  { id: 'fda-status-us', title: 'FDA status in the United States' },
  { id: 'conditioned-medium-and-secretome', title: 'Conditioned medium and secretome' },
  { id: 'cost', title: 'What it costs' },
];

const base = { lang: 'en', tools: [], disclaimer: en.disclaimer.general } as const;

/** An answer with everything: strong, emphasis, a link, citations, a list, a section, sources with and without links. */
export const answerReply: Answer = {
  ...base,
  kind: 'answer',
  topic: 'exosomes',
  title: 'Exosomes for hair loss',
  summary: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Exosomes are tiny packets that cells release. ' },
        { type: 'strong', text: 'No exosome product is approved' },
        { type: 'text', text: ' for hair loss in the United States' },
        { type: 'citation', numbers: [1] },
        { type: 'text', text: '.' },
      ],
    },
  ],
  sections: [
    {
      heading: 'What has been tested in people?',
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Small studies, most ' },
            { type: 'emphasis', text: 'without' },
            { type: 'text', text: ' a comparison group' },
            { type: 'citation', numbers: [1, 2] },
            { type: 'text', text: '. You can look for trials in the ' },
            { type: 'link', text: 'public register', url: 'https://clinicaltrials.gov/' },
            { type: 'text', text: '.' },
          ],
        },
        {
          type: 'list',
          items: [
            [
              { type: 'text', text: '28 people in one series' },
              { type: 'citation', numbers: [2] },
            ],
            [{ type: 'text', text: 'nobody was followed for longer than a year' }],
          ],
        },
      ],
    },
  ],
  sources: [
    {
      number: 1,
      id: 'fda-2019-exosome-alert',
      title: 'Public Safety Notification on Exosome Products',
      publisher: 'U.S. Food and Drug Administration',
      year: 2019,
      url: 'https://www.fda.gov/vaccines-blood-biologics/exosome-alert',
    },
    {
      number: 2,
      id: 'kim-2021',
      title: 'Exosomes in hair loss: a case series',
      publisher: null,
      year: 2021,
      url: null,
    },
  ],
  certainty: { level: 'very-low', because: 'There is no controlled trial.' },
  related: [
    { id: 'fda-status-us', title: 'FDA status in the United States' },
    { id: 'cost', title: 'What it costs' },
  ],
};

/** The same answer to a question that asked for a verdict about one person. */
export const personalReply: Answer = { ...answerReply, notice: 'personal' };

export const didYouMeanReply: DidYouMean = {
  ...base,
  kind: 'did-you-mean',
  choices: [
    { id: 'exosomes', title: 'Exosomes for hair loss' },
    { id: 'conditioned-medium-and-secretome', title: 'Conditioned medium and secretome' },
  ],
};

export const unknownReply: Unknown = {
  ...base,
  kind: 'unknown',
  nearest: [{ id: 'cost', title: 'What it costs' }],
};

/** A question about something that the knowledge base leaves out; no topic is near. */
export const outsideReply: Unknown = {
  ...base,
  kind: 'unknown',
  nearest: [],
  outside: 'Stem-cell treatment for joints',
};

/** An emergency where the country is known. */
export const urgentReply: Urgent = {
  ...base,
  disclaimer: en.disclaimer.urgent,
  kind: 'urgent',
  level: 'emergency',
  flag: 'anaphylaxis',
  act: ['Call an ambulance now.', 'Lie down, with your legs raised if you can breathe well.'],
  avoid: ['Don’t drive yourself.'],
  lines: [{ number: '911', name: 'Emergency services', hours: '24/7', source: 'https://www.911.gov/' }],
  country: 'US',
};

/** A crisis where the country is not known. */
export const crisisReply: Urgent = {
  ...base,
  disclaimer: en.disclaimer.urgent,
  kind: 'urgent',
  level: 'crisis',
  flag: 'suicidal-thoughts',
  act: ['Tell somebody near you how you feel.'],
  avoid: [],
  lines: [],
};

/** A reply to talk or to a command, in the locale's own words. */
export function chatReply(intent: VoicedIntent, more: Partial<Chat> = {}): Chat {
  return {
    ...base,
    kind: 'chat',
    intent,
    blocks: en.chat[intent].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    sources: [],
    topics: ['greeting', 'help', 'topics'].includes(intent) ? sampleTopics : [],
    ...more,
  };
}

/** A topic's answer, told from the others by its title and its text. */
export function topicReply(id: TopicId): Reply {
  const topic = sampleTopics.find((candidate) => candidate.id === id);
  return topic ? textReply(`About ${topic.title}.`, topic.title) : unknownReply;
}

/** An answer of one paragraph with the given text. */
export function textReply(text: string, title = 'A topic'): Answer {
  return {
    ...answerReply,
    topic: 'exosomes',
    title,
    summary: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    sections: [],
    sources: [],
    related: [],
  };
}

/** One reply of every kind, by a name for the test's title. */
export const everyReply: Readonly<Record<string, Reply>> = {
  answer: answerReply,
  personal: personalReply,
  'did-you-mean': didYouMeanReply,
  unknown: unknownReply,
  outside: outsideReply,
  urgent: urgentReply,
  crisis: crisisReply,
  greeting: chatReply('greeting'),
  sources: chatReply('sources', { sources: answerReply.sources }),
  empty: chatReply('empty'),
};
