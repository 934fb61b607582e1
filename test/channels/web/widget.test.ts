import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contrast, readableOn, readColour, textOn } from '../../../src/channels/web/widget/colour.ts';
import { phonePieces } from '../../../src/channels/web/widget/phone.ts';

describe('colours', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  const colour = fc.tuple(channel, channel, channel);

  test('are read from hexadecimal digits and nothing else', () => {
    expect(readColour('#0b6b5f')).toEqual([11, 107, 95]);
    expect(readColour(' #FA0 ')).toEqual([255, 170, 0]);
    for (const odd of ['', 'red', '#12', '#12345', '#fff;}*{display:none', 'url(x)'])
      expect(readColour(odd)).toBeNull();
  });

  test('text on any of them passes AA, and so does any of them made readable', () => {
    fc.assert(
      fc.property(colour, colour, (one, ground) => {
        expect(contrast(one, textOn(one))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(readableOn(one, ground), ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('phone lines', () => {
  test.each([
    ['112', [{ text: '112', href: 'tel:112' }]],
    ['116 123', [{ text: '116 123', href: 'tel:116123' }]],
    ['text TALK to 741741', [{ text: 'text TALK to ' }, { text: '741741', href: 'sms:741741' }]],
    [
      '988 then press 1; text 838255',
      [
        { text: '988', href: 'tel:988' },
        { text: ' then press 1; text ' },
        { text: '838255', href: 'sms:838255' },
      ],
    ],
    [
      '2684 0902 / 2482 3314 (Cairo)',
      [
        { text: '2684 0902', href: 'tel:26840902' },
        { text: ' / ' },
        { text: '2482 3314', href: 'tel:24823314' },
        { text: ' (Cairo)' },
      ],
    ],
  ])('%s', (line, pieces) => expect(phonePieces(line)).toEqual(pieces));

  test('every line of the tables keeps its words and has something to press', () => {
    const tables = JSON.stringify(parse(readFileSync('knowledge/safety/help-lines.yaml', 'utf8')));
    const numbers = [...tables.matchAll(/"number":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(numbers.length).toBeGreaterThan(100);
    for (const number of numbers) {
      const pieces = phonePieces(number);
      expect(pieces.map(({ text }) => text).join('')).toBe(number);
      expect(pieces.some(({ href }) => href)).toBe(true);
    }
  });
});
