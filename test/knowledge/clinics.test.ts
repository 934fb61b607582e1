import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadClinic } from '../../src/knowledge/clinics/load-clinic.ts';
import { checkClinics } from '../../src/knowledge/lint/clinics.ts';
import { lintReferences } from '../../src/knowledge/lint/files.ts';
import { entry, loaded, medicine, packFolder, problemsOf, yaml } from '../support/clinic-pack.ts';

const faq = (text: string, ...more: [front?: string, title?: string, questions?: string[]]) =>
  problemsOf({ 'faq/parking.md': entry(text, ...more) });
const hours = (lines: string) => yaml(`hours:\n  time-zone: Europe/London\n  ${lines}\n`);

test('the demo pack loads, with its facts, hours and ways to reach it', async () => {
  const knowledge = path.resolve(import.meta.dirname, '../../knowledge');
  const references = lintReferences(await readFile(path.join(knowledge, 'references.json'), 'utf8'));
  const found = await loadClinic(path.join(knowledge, 'clinics'), 'demo', { references, topics: new Set() });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  const { clinic } = found;
  expect(clinic).toMatchObject({ id: 'demo', country: 'GB', languages: ['en', 'de'], delivery: null });
  expect(clinic.facts.map(({ id, lang }) => `${id}:${lang}`)).toContain('parken:de');
  expect(clinic.hours?.days.get(1)).toEqual([
    { from: 540, to: 780 },
    { from: 840, to: 1080 },
  ]);
  expect(clinic.hours?.days.has(7)).toBe(false);
});

test('a pack without FAQ, hours and look is enough', async () => {
  expect(await loaded()).toMatchObject({
    clinic: { name: 'Clinic North', hours: null, facts: [], origins: [], delivery: null, booking: null },
  });
});

describe('what an entry says of medicine', () => {
  test('is accepted with a citation, and its number must stand in a finding', async () => {
    expect(await faq('Hair grew in 14 of 19 people [@lee-2020].')).toEqual([]);
    expect(await faq('Hair grew in 17 of 19 people [@lee-2020].')).toEqual([
      expect.stringMatching(/^clinics\/north\/faq\/parking\.md:5 17 is in no recorded finding of @lee-2020/),
    ]);
    expect(await faq('Hair grew in 14 of 19 people.')).toEqual([
      expect.stringMatching(/parking\.md:5 "grew" in .* Cite a reference in the same sentence/),
    ]);
  });

  test('is not excused by a citation where it is a promise', async () => {
    expect((await faq('Regrowth is guaranteed [@lee-2020].')).join('\n')).toMatch(/:5 "guarante" in/);
  });

  test('needs a key that is there', async () => {
    expect(await faq('Hair grew [@nobody-1999].')).toContainEqual(
      expect.stringMatching(/parking\.md:5 No reference has the key "nobody-1999"\. Correct it, or leave/),
    );
  });

  test('is seen in titles, headings, lists and strong words too', async () => {
    const [title] = await faq('Ok.', '', 'Guaranteed parking');
    expect(title).toMatch(/parking\.md:2 "guarante" in "Guaranteed parking"/);
    const [heading] = await faq('Ok.\n\n## Is it forever?\n\nOk.');
    expect(heading).toMatch(/parking\.md:7 "forever" in/);
    const [item] = await faq('We say:\n\n- one\n- a **cure**');
    expect(item).toMatch(/parking\.md:8 "cure" in "a cure"/);
  });

  test('is asked for by a question: then every paragraph cites a source', async () => {
    const asking = ['does it cost much', 'Does PRP work?', 'three'];
    expect(await faq('Yes.', '', 'PRP', asking)).toEqual([
      expect.stringMatching(
        /parking\.md:2 "Does PRP work\?" asks about medicine, which the topics answer\. Leave/,
      ),
    ]);
    expect(await faq('Yes [@lee-2020].\n\nSo they say.', '', 'PRP', asking)).toHaveLength(1);
    expect(await faq('In a trial, yes [@lee-2020].', '', 'PRP', asking)).toEqual([]);
  });
});

describe('an entry', () => {
  test.each([
    [
      'a price without a day',
      'It costs £120.',
      '',
      /:5 "It costs £120\." names a price\. Say when it was true: add as-of/,
    ],
    ['a price written close', 'Biaya Rp150.000.', 'language: id', /:6 .* names a price/],
    ['a price in zloty', 'Wizyta: 120 zł.', 'language: pl', /:6 .* names a price/],
    ['a price in Arabic digits', 'السعر ١٢٠ درهم', 'language: ar', /:6 .* names a price/],
    ['a price of ten thousands', '진료비는 12만 원입니다.', 'language: ko', /:6 .* names a price/],
    [
      'an http link',
      'Look [here](http://example.org).',
      '',
      /:5 The link "here" leads to "http:.*Use an https address/,
    ],
    [
      'a script link',
      'Ok.\n\nLook [here](javascript:alert).',
      '',
      /:7 The link "here" leads to "javascript:/,
    ],
    ['a script link in a list', '- x\n- <javascript:alert>', '', /:6 The link .* leads to "javascript:/],
    ['HTML', 'Ok.\n\n<script>alert(1)</script>', '', /:7 "html" cannot be shown on every channel/],
    ['HTML within a line', 'Ok <b>yes</b>.', '', /:5 "html" cannot be shown/],
    ['an image', '![x](https://example.org/x.png)', '', /:5 "image" cannot be shown/],
    ['no text', '', '', /:5 There is no answer\. Write a paragraph/],
    [
      'a language without rules',
      'Ok.',
      'language: xx',
      /:1 language: No rules are known for "xx"\. Use one of en, de/,
    ],
    ['a language by name', 'Ok.', 'language: German', /:4 language: write a language as two small letters/],
    ['an unknown field', 'Ok.', 'price: 12', /:\d The file: Unrecognized key: "price"/],
    ['a day that is none', 'Ok.', 'as-of: 2026-02-30', /:4 as-of: write a day as YYYY-MM-DD/],
    ['a day in another form', 'Ok.', 'as-of: 1.11.2026', /:4 as-of: write a day as YYYY-MM-DD/],
    ['half-written YAML', 'Ok.', 'as-of: "2026', /:\d This is not valid YAML/],
  ] as const)('with %s is refused', async (_, text, front, expected) => {
    const found = await faq(text, front);
    expect(found.join('\n')).toMatch(expected);
    for (const line of found) expect(line).toMatch(/^clinics\/north\/faq\/parking\.md:\d+ \S/);
  });

  test('with nothing in its file is refused', async () => {
    expect(await problemsOf({ 'faq/parking.md': '' })).toEqual([
      expect.stringMatching(/parking\.md:1 The front matter is missing/),
    ]);
  });

  test('of 100 kB is refused in a sentence that tells its length, and not read further', async () => {
    const found = await faq('We guarantee nothing here. '.repeat(4_000));
    expect(found).toEqual([
      expect.stringMatching(/parking\.md:5 The answer has \d+ characters\. Keep it to 4000, or make two/),
    ]);
  });

  test('of a few hundred words is accepted', async () => {
    expect(await faq('We have six parking spaces behind the house. '.repeat(60))).toEqual([]);
  });

  test('named like a topic is refused', async () => {
    expect(await problemsOf({ 'faq/exosomes.md': entry('Ok.') })).toEqual([
      expect.stringMatching(/faq\/exosomes\.md:1 A topic is called "exosomes" already.*Rename the file/),
    ]);
  });

  test.each(['Parking.md', 'two_words.md', `${'a'.repeat(41)}.md`])(
    'in a file %s is refused',
    async (name) => {
      expect(await problemsOf({ [`faq/${name}`]: entry('Ok.') })).toEqual([
        expect.stringMatching(/:1 Name the file with lower-case words joined by hyphens, at most 40/),
      ]);
    },
  );

  test('keeps markup in its title as text, whatever it is', async () => {
    const title = '<script>alert(1)</script> {{x}} **b**';
    const found = await loaded({ 'faq/parking.md': entry('Ok.', '', title) });
    expect(found).toMatchObject({ clinic: { facts: [{ id: 'parking', title, lang: 'en', asOf: null }] } });
  });
});

describe('clinic.yaml', () => {
  test.each([
    [
      'an end before the beginning',
      hours('monday: 17:00-09:00'),
      /:7 hours\.monday: A time ends before it begins/,
    ],
    ['a time of no length', hours('monday: 09:00-09:00'), /:7 hours\.monday: A time ends/],
    ['times that overlap', hours('friday: 12:00-18:00, 09:00-13:00'), /:7 hours\.friday: .* two overlap/],
    ['half an hour', hours('monday: 9-5'), /:7 hours\.monday: write times as 09:00-17:30/],
    ['an hour that is none', hours('monday: 09:00-25:00'), /:7 hours\.monday: write times as/],
    [
      'a day off that is none',
      hours('closed: [2026-13-01]'),
      /:7 hours\.closed\.0: write a day as YYYY-MM-DD/,
    ],
    [
      'an unknown time zone',
      yaml('hours: {time-zone: Europe/Londn}\n'),
      /:5 hours\.time-zone: write a time zone of the IANA/,
    ],
    ['hours without a time zone', yaml('hours: {monday: 09:00-17:00}\n'), /:5 hours\.time-zone: /],
    [
      'an unknown field',
      yaml('smtp-password: hunter2\n'),
      /clinic\.yaml:1 The file: Unrecognized key: "smtp-password"/,
    ],
    [
      'an unknown field below',
      yaml('hours: {time-zone: UTC, mondy: 09:00-17:00}\n'),
      /:5 hours: Unrecognized key: "mondy"/,
    ],
    [
      'an origin with a path',
      yaml('origins: [https://a.example/chat]\n'),
      /:5 origins\.0: write a site without a path/,
    ],
    ['an origin with a slash', yaml('origins: [https://a.example/]\n'), /:5 origins\.0: write a site/],
    ['an origin of any site', yaml('origins: ["*"]\n'), /:5 origins\.0: write a site/],
    ['a booking page over http', yaml('booking: http://a.example\n'), /:5 booking: write an https address/],
    [
      'a booking page that is a script',
      yaml('booking: "javascript:alert(1)"\n'),
      /:5 booking: write an https address/,
    ],
    ['a logo with data in it', yaml('logo: data:image/png;base64,AAAA\n'), /:5 logo: write an https address/],
    ['a colour by name', yaml('colours: {accent: teal}\n'), /:5 colours\.accent: write a colour as/],
    ['a colour with more in it', yaml('colours: {accent: "#0b6b5f; x: url(//e)"}\n'), /:5 colours\.accent/],
    [
      'a phone number YAML reads as a number',
      yaml('emergency-line: {number: 112, name: Line}\n'),
      /:5 emergency-line\.number: put the number in quotes/,
    ],
    [
      'a country by name',
      yaml().replace('GB', 'England'),
      /:2 region: write the country as two capital letters/,
    ],
    ['no language', yaml().replace('[en]', '[]'), /:3 languages: name at least one language/],
    ['no way to reach it', yaml().replace(/\{phone.*\}/, '{}'), /:4 contact: give at least one way/],
    ['a long name', yaml('', 'N'.repeat(61)), /:1 name: keep it to 60 characters/],
    [
      'a promise for a name',
      yaml('', 'Guaranteed Hair'),
      /:1 "guarante" in "Guaranteed Hair" sounds like a promise/,
    ],
    ['a promise for a greeting', yaml('greeting: We cure baldness.\n'), /:5 "cure" in/],
    [
      'a promise at the emergency line',
      yaml('emergency-line: {number: "123", name: Guaranteed help}\n'),
      /:5 "guarante" in/,
    ],
    [
      'a promise in the address',
      yaml().replace('phone: "+44 20 7946 0018"', 'address: Permanent regrowth street'),
      /:4 "permanent" in/,
    ],
    [
      'advice for emergencies as a greeting',
      yaml('greeting: "In an emergency, write here."\n'),
      /:5 "emergenc" in/,
    ],
    ['an effect for a greeting', yaml('greeting: "Our hair grows back."\n'), /:5 "grows" in/],
    [
      'the id of a chat without quotes',
      yaml('channels: {telegram: [-100123]}\n'),
      /:5 channels\.telegram\.0: put the id in quotes/,
    ],
    [
      'a secret',
      yaml('summaries: {way: webhook, url: https://a.example, secret: whsec_bm90aGluZw==}\n'),
      /:5 summaries\.secret: write the name of an environment variable, never the secret/,
    ],
    [
      'a password in the webhook',
      yaml('summaries: {way: webhook, url: "https://me:pass@a.example", secret: HOOK_SECRET}\n'),
      /:5 summaries\.url: /,
    ],
    [
      'a webhook over http',
      yaml('summaries: {way: webhook, url: http://a.example, secret: HOOK_SECRET}\n'),
      /:5 summaries\.url: Use https/,
    ],
    ['a way that is not known', yaml('summaries: {way: fax, to: "123"}\n'), /:5 summaries\.?\S*: /],
    ['half a file', yaml().slice(0, -20), /clinic\.yaml:\d This is not valid YAML/],
    ['nothing in it', '', /clinic\.yaml:1 This is not valid YAML/],
    ['no file', null, /clinic\.yaml:1 The file is missing\. Copy the one of clinics\/demo/],
  ] as const)('with %s is refused', async (_, text, expected) => {
    const found = await problemsOf({ 'clinic.yaml': text });
    expect(found.join('\n')).toMatch(expected);
    for (const line of found) expect(line).toMatch(/^clinics\/north\/clinic\.yaml:\d+ \S/);
    expect(found.join('\n')).not.toMatch(/hunter2|whsec|me:pass/);
  });

  test.each(['Europe/London', 'Asia/Kolkata', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires', 'UTC'])(
    'may name the time zone %s',
    async (zone) => {
      const found = await loaded({
        'clinic.yaml': yaml(`hours: {time-zone: ${zone}, monday: 09:00-24:00}\n`),
      });
      expect(found).toMatchObject({ clinic: { hours: { timeZone: zone } } });
    },
  );

  test.each(['+02:00', 'EST', 'local', 'europe'])('may not name %s for a time zone', async (zone) => {
    expect(await problemsOf({ 'clinic.yaml': yaml(`hours: {time-zone: "${zone}"}\n`) })).toHaveLength(1);
  });

  test('may send to a webhook on this machine without https', async () => {
    const summaries = 'summaries: {way: webhook, url: "http://127.0.0.1:9/x", secret: HOOK_SECRET}\n';
    expect(await problemsOf({ 'clinic.yaml': yaml(summaries) })).toEqual([]);
  });

  test('and its entries are checked together', async () => {
    const found = await problemsOf({
      'clinic.yaml': yaml('greeting: A miracle.\n'),
      'faq/a.md': entry('A cure.'),
      'faq/b.md': '',
    });
    expect(found.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'clinics/north/clinic.yaml:5',
        'clinics/north/faq/a.md:5',
        'clinics/north/faq/b.md:1',
      ]),
    );
  });
});

test.each(['local', '../x', 'North', '', 'a b', '-a', 'a'.repeat(41), '.git', 'ä'])(
  '"%s" is no id',
  async (id) => {
    const { root } = await packFolder();
    expect(await loadClinic(root, id, medicine)).toMatchObject({
      problems: [
        { line: 1, message: expect.stringMatching(/cannot be a clinic’s id\. Name the folder with/) },
      ],
    });
  },
);

test('a day in the future is an error, one over a year ago a warning, others are neither', async () => {
  const { folder, put } = await packFolder();
  const days = { ahead: '2026-11-23', today: '2026-11-22', year: '2025-11-22', old: '2025-11-20' };
  await put('north/clinic.yaml', yaml());
  for (const [name, day] of Object.entries(days))
    await put(`north/faq/${name}.md`, entry('Ok.', `as-of: ${day}`));
  await put('Wrong/clinic.yaml', yaml());
  const { errors, warnings } = await checkClinics(folder, medicine, '2026-11-22');
  const lines = (list: typeof errors) =>
    list.map(({ file, line, message }) => `${file}:${line} ${message}`).sort();
  expect(lines(errors)).toEqual([
    expect.stringMatching(/^clinics\/Wrong\/clinic\.yaml:1 "Wrong" cannot be/),
    expect.stringMatching(/^clinics\/north\/faq\/ahead\.md:1 as-of: 2026-11-23 is in the future\. Write/),
  ]);
  expect(lines(warnings)).toEqual([
    expect.stringMatching(/^clinics\/north\/faq\/old\.md:1 as-of: 2025-11-20 is over a year ago\. Check/),
  ]);
});
