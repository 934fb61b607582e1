import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockText } from '../../src/assistant/block-text.ts';
import { parseBody } from '../../src/knowledge/markdown.ts';
import { parseTopic } from '../../src/knowledge/topic.ts';

test('citations become keys, and the space before them goes', () => {
  const { summary, citations } = parseBody('x.md', 'A **bold** claim [@a-2019; @b-2020]. Another [@c].', 10);
  expect(summary).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'A ' },
        { type: 'strong', text: 'bold' },
        { type: 'text', text: ' claim' },
        { type: 'citation', keys: ['a-2019', 'b-2020'] },
        { type: 'text', text: '. Another' },
        { type: 'citation', keys: ['c'] },
        { type: 'text', text: '.' },
      ],
    },
  ]);
  expect(citations.map(({ key, line }) => `${key}:${line}`)).toEqual(['a-2019:10', 'b-2020:10', 'c:10']);
  expect(blockText(summary)).toBe('A bold claim. Another.');
});

test('whatever a file holds, reading it ends in a topic or in problems with a line, never in an exception', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '---\n',
      'title: x\n',
      '## Head\n',
      '- item\n',
      '[@key]',
      '[@',
      '\n\n',
      '> q\n',
      '| a |\n',
      '<b>',
      '```\n',
      ': ',
      '"',
      '&a *a',
      '{',
      '\r\n',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const parsed = parseTopic('x.md', 'x', pieces.join(''), '');
      if ('problems' in parsed) {
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { line, message } of parsed.problems) {
          expect(line).toBeGreaterThan(0);
          expect(message).not.toBe('');
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('any title and question that YAML can hold come back as they were written', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(words, words, (title, question) => {
      const front = [
        `title: ${JSON.stringify(title)}`,
        `questions: ${JSON.stringify(Array(5).fill(question))}`,
        'certainty: low',
        'because: Small studies.',
        'related: [a, b]',
        'reviewed: 2026-11-22',
        'written-by: w',
        'checked-by: c',
      ].join('\n');
      const parsed = parseTopic(
        'x.md',
        'x',
        `---\n${front}\n---\nShort [@k].\n\n## Why?\n\nBecause [@k].\n`,
        '# c\nasked\n\n',
      );
      if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
      expect(parsed.topic).toMatchObject({ title, phrasings: ['asked'], reviewed: '2026-11-22' });
      expect(parsed.topic.questions[0]).toBe(question);
    }),
    { numRuns: 100 },
  );
});
