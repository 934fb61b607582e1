import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, understand } from '../../src/assistant/understand.ts';

describe('plain', () => {
  test.each([
    ['<script>alert("hi")</script> are exosomes safe?', 'are exosomes safe?'],
    ['<img src=x onerror=alert(1)> whats svf', 'whats svf'],
    ['i\u200Bs\u200B it \u200Bsa\u00ADfe', 'is it safe'],
    ['\u202Ellec mets\u202C hair?', 'stem cell hair?'],
    ['w\u0337h\u03374t 1s pr\u0337p, 1s 1t l3g1t', 'what is prp, is it legit'],
    ['ＤＯＥＳ it hurt', 'DOES it hurt'],
    ['sooooo scared!!!!', 'soo scared!!!!'],
    ['see https://evil.example/x?y=1 ok', 'see ok'],
    ['nw3 with b12 and 1.5mm', 'nw3 with b12 and 1.5mm'],
    ['क्या भारत में', 'क्या भारत में'],
    ['  \n\t ', ''],
    ['🙏🙏', ''],
  ])('%j is read as %j', (raw, read) => {
    expect(plain(raw)).toBe(read);
  });
});

describe('understand', () => {
  test('a short message is one passage', () => {
    expect(understand('does it hurt?').passages).toEqual(['does it hurt?']);
  });

  test('a story is cut at its sentences, and no word is lost', () => {
    const story =
      'I am 38 and my hair started going at 29 after I moved cities. My barber said everybody gets that. ' +
      'Now a clinic wants four thousand for one session of their own cells. Is that normal? I have nobody to ask.';
    const { passages, text } = understand(story);
    const [whole, ...parts] = passages;
    expect(whole).toBe(text);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join(' ')).toBe(text);
  });

  test('however long or odd a message is, its passages are few and short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30_000 }), (raw) => {
        const { passages } = understand(raw);
        expect(passages.length).toBeGreaterThan(0);
        expect(passages.length).toBeLessThanOrEqual(17);
      }),
      { numRuns: 50 },
    );
    expect(understand('word '.repeat(10_000)).passages).toHaveLength(17);
  });
});
