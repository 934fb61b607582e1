import { z } from 'zod';
import { TALK_INTENTS } from '../assistant/reply.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as YYYY-MM-DD');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write a slug: lower-case words joined by hyphens');
const line = z.string().trim().min(1, 'write something here');
const https = z.url({ protocol: /^https?$/, error: 'write a web address' });

/** Front matter of a topic. */
export const frontMatterSchema = z.strictObject({
  title: line.max(80, 'keep it to 80 characters'),
  questions: z.array(line).length(5, 'give five questions'),
  certainty: z.enum(['high', 'moderate', 'low', 'very-low', 'regulatory', 'background']),
  because: line,
  regulatory: z
    .record(
      slug,
      z.strictObject({
        status: z.enum(['approved', 'cleared', 'not-approved', 'off-label', 'restricted', 'not-assessed']),
        'as-of': z.coerce.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'write YYYY, YYYY-MM or YYYY-MM-DD'),
        source: line,
      }),
    )
    .default({}),
  related: z.array(slug).min(2, 'name at least two related topics'),
  reviewed: day,
  'written-by': line,
  'checked-by': line,
});

/** The part of CSL-JSON that we read; the rest is kept for Zotero and the linter. */
export const referencesSchema = z.array(
  z.looseObject({
    id: line,
    type: line,
    title: line,
    issued: z.looseObject({ 'date-parts': z.array(z.array(z.number())) }).optional(),
    'container-title': line.optional(),
    publisher: line.optional(),
    URL: z.url({ protocol: /^https$/, error: 'write an https address' }).optional(),
    custom: z.looseObject({ findings: z.array(line) }),
  }),
);

const lines = z.array(line);

/** `safety/red-flags.yaml` */
export const redFlagsSchema = z.array(
  z.strictObject({
    id: slug,
    level: z.enum(['emergency', 'crisis', 'prompt-care']),
    lines: z.enum(['emergency', 'poison', 'crisis']),
    act: lines.min(1),
    avoid: lines,
    sources: lines,
    signs: lines,
    examples: lines.min(10, 'give at least ten examples'),
    counterexamples: lines.min(10, 'give at least ten counterexamples'),
  }),
);

/** `safety/personal.yaml` */
export const personalSchema = z.array(
  z.strictObject({
    id: slug,
    examples: lines.min(10, 'give at least ten examples'),
    counterexamples: lines.min(10, 'give at least ten counterexamples'),
  }),
);

const phoneLine = z.strictObject({
  number: z.string({ error: 'put the number in quotes' }).min(2),
  name: line,
  hours: line.optional(),
  region: line.optional(),
  for: line.optional(),
  source: https,
});
const countryCode = z.string().regex(/^[A-Z]{2}$/, 'write a country as two capital letters');

/** `safety/help-lines.yaml` */
export const helpLinesSchema = z.strictObject({
  reviewed: day,
  countries: z.record(
    countryCode,
    z.strictObject({
      emergency: z.array(phoneLine),
      poison: z.array(phoneLine),
      crisis: z.array(phoneLine),
    }),
  ),
  'european-union': z.strictObject({
    countries: z.array(countryCode),
    emergency: z.array(phoneLine).min(1),
  }),
});

/** `chapters.yaml` */
export const chaptersSchema = z.record(slug, z.array(slug).min(1));

/** `<lang>/<slug>.yaml` */
export const translatedTopicSchema = z.strictObject({
  title: line.max(60, 'keep it to 60 characters'),
  questions: z.array(line).min(3, 'give at least three questions'),
  short: line.optional(),
});

/** `<lang>/safety/red-flags.yaml` */
export const translatedFlagsSchema = z.array(
  z.strictObject({
    id: slug,
    act: lines.min(1),
    avoid: lines,
    signs: lines,
    examples: lines.min(10, 'give at least ten examples'),
    counterexamples: lines.min(10, 'give at least ten counterexamples'),
  }),
);

/** `<lang>/outside.yaml` */
export const outsideLinesSchema = lines.min(20, 'give at least twenty questions');

/** `synonyms.yaml` */
export const synonymsSchema = z.record(line, line);

/** `outside/*.yaml` */
export const outsideSchema = z.record(
  slug,
  z.strictObject({ label: line, questions: lines.min(5, 'give at least five questions') }),
);

/** `conversation.yaml` */
export const talkSchema = z.array(
  z.strictObject({
    id: z.enum(TALK_INTENTS),
    examples: lines.min(5),
  }),
);
