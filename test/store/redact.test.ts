import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../src/store/redact.ts';

test.each([
  ['mail john.doe+hair@example.co.uk.', 'mail [e-mail].'],
  ['john (at) gmail.com', '[e-mail]'],
  ['see https://x.example/a?b=c, www.foo.example or t.me/abc', 'see [link], [link] or [link]'],
  ['I am @hair_loss or user#1234', 'I am [name] or [name]'],
  ['call +49 151 2345 6789 or (555) 123-4567', 'call [phone] or [phone]'],
  ['06.12.34.56.78 / 0532 123 45 67 hair', '[phone] hair'],
  ['رقمي ٠٥٠١٢٣٤٥٦٧', 'رقمي [phone]'],
  ['patient 123456, passport C01X00T47', 'patient [number], passport [number]'],
  ['DE89 3704 0044 0532 0130 00', '[number]'],
  ['born 12.03.1985, 1985-03-12 or March 12, 1985', 'born [number], [number] or [number]'],
  ['12 Baker Street, London NW1 6XE', '[address], London [address]'],
  ['Musterstraße 12 oder Calle Mayor 5', '[address] oder [address]'],
])('%s', (text, expected) => {
  expect(redact(text)).toBe(expected);
});

test.each([
  ['I am John Smith and I have hair loss', 'I am [name] and I have hair loss'],
  ['i am john and bald', 'i am [name] and bald'],
  ["I'm Maria.", "I'm [name]."],
  ['my name is john smith and i am 34', 'my name is [name] and i am 34'],
  ['my name is john losing hair', 'my name is [name] losing hair'],
  ['ich heiße Anna Müller und bin 34', 'ich heiße [name] und bin 34'],
  ['Ich bin Patient bei Dr. Meier', 'Ich bin Patient bei Dr. [name]'],
  ['me llamo carlos y tengo caída', 'me llamo [name] y tengo caída'],
  ['je m’appelle Jean-Pierre Dupont', 'je m’appelle [name]'],
  ['mi chiamo Luca Rossi', 'mi chiamo [name]'],
  ['меня зовут Мария Иванова, мне 30', 'меня зовут [name], мне 30'],
  ['benim adım Ahmet Yılmaz', 'benim adım [name]'],
  ['اسمي أحمد محمد وعندي تساقط', 'اسمي [name] وعندي تساقط'],
  ['meu nome é João da Silva', 'meu nome é [name]'],
  ['我叫张伟，我掉头发', '我叫[name]，我掉头发'],
  ['my wife Anna lost hair', 'my wife [name] lost hair'],
  ['does it help? Thanks, Maria', 'does it help? Thanks, [name]'],
])('%s', (text, expected) => {
  expect(redact(text)).toBe(expected);
});

test.each([
  'I am worried',
  'I am 34',
  "i'm losing hair",
  "I'm Losing my hair, I AM BALD",
  "I'm Norwood 3 and I am German",
  'ich bin Mitte 30',
  'ben hastayım. Adım adım saç ekimi nedir?',
  'call me when it is ready',
  '5% minoxidil, 1mg, nw3, 2000 grafts, $3,500, 2024',
  '$3,500 2024',
  '2000-2500 grafts between 2019-2024',
  '1.500.000 cells, 1,500,000 cells, 50000000 cells, 12 000 grafts',
  'NCT01234567 and CD34+ cells',
  '6-12 months, 24/7, 20 x 10 cm, 0.123456',
  'I took 5 pills on the road, via 3 injections',
  'PRP vs. exosomes.which is better',
])('%s: stays as it is', (text) => {
  expect(redact(text)).toBe(text);
});

const word = fc.constantFrom(
  'hair',
  'loss',
  'does',
  'prp',
  'help',
  'волосы',
  'شعر',
  '2000 grafts',
  '5%',
  'the',
  '?',
  ',',
);
const around = (secret: fc.Arbitrary<string>) =>
  fc.tuple(fc.array(word, { maxLength: 8 }), secret, fc.array(word, { maxLength: 8 }));

describe('anywhere in a text', () => {
  test('an e-mail address goes', () => {
    fc.assert(
      fc.property(around(fc.emailAddress()), ([before, secret, after]) => {
        const hidden = redact([...before, secret, ...after].join(' '));
        expect(hidden).toContain('[e-mail]');
        expect(hidden).not.toContain('@');
      }),
    );
  });

  test('a link goes', () => {
    fc.assert(
      fc.property(around(fc.webUrl()), ([before, secret, after]) => {
        expect(redact([...before, secret, ...after].join(' '))).not.toContain('://');
      }),
    );
  });

  test('an international phone number goes, however it is grouped', () => {
    const group = fc.tuple(
      fc.stringMatching(/^[0-9]{2,4}$/),
      fc.constantFrom(' ', '-', '.', '/', '\u00a0', ' - ', ''),
    );
    const number = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.array(group, { minLength: 3, maxLength: 4 }))
      .map(([country, groups]) => `+${country} ${groups.flat().join('')}`.replace(/[^0-9]+$/, ''));
    fc.assert(
      fc.property(fc.array(word.filter((each) => !/\d/.test(each))), number, (before, secret) => {
        const hidden = redact([...before, secret, 'hair'].join(' '));
        expect(hidden).not.toMatch(/\d/);
      }),
    );
  });

  test('a name that was announced goes', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{3,8}$/).map((each) => `Zq${each}`);
    const phrase = fc.constantFrom(
      'my name is',
      'ich heiße',
      'me llamo',
      'mi chiamo',
      'меня зовут',
      'benim adım',
      'اسمي',
    );
    fc.assert(
      fc.property(fc.array(word), phrase, name, name, (before, said, first, last) => {
        expect(redact([...before, said, first, last, ', hello'].join(' '))).not.toContain('Zq');
      }),
    );
  });

  test('a second time changes nothing, and no text makes it fail', () => {
    const piece = fc.oneof(
      word,
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.emailAddress(),
      fc.constant('my name is'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = redact(pieces.join(' '));
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['digits', '1 '.repeat(50_000)],
  ['letters', 'a'.repeat(100_000)],
  ['dots', 'a.'.repeat(50_000)],
  ['names', 'my name is '.repeat(10_000)],
  ['signs', '-_'.repeat(50_000)],
  ['capitals', '5 Aa '.repeat(20_000)],
])('100,000 characters of %s take no time', (_, text) => {
  const start = performance.now();
  expect(redact(text).length).toBeLessThanOrEqual(2_010);
  expect(performance.now() - start).toBeLessThan(300);
});
