import { expect, test } from 'vitest';
import { groupAlike } from '../../src/report/alike.ts';
import { distinct } from '../../src/report/asked.ts';
import { reportOf, seeded, wordEmbedder } from './seed.ts';

test('counts, groups, languages and days of what was kept', async () => {
  const { url, vain, answered, at } = await seeded();
  at(3);
  await vain('Is there parking at the clinic?', { nearest: 'cost-and-price' });
  at(1);
  await vain('is there parking at the clinic', { nearest: 'cost-and-price', why: 'outside' });
  await vain('is there parking near the clinic', { nearest: 'exosomes', why: 'outside' });
  await vain('Gibt es Parkplätze?', { lang: 'de' });
  await answered('exosomes', 3);
  at(0);
  await vain('may I bring my dog');
  await answered('exosomes', 2, { lang: 'de' });
  const report = await reportOf(url);
  expect(report).toMatchObject({ answers: 5, unanswered: 5, votes: { helpful: 0, unhelpful: 0 } });
  expect(report.groups).toEqual([
    {
      times: 3,
      question: expect.stringMatching(/is there parking at the clinic/i),
      examples: ['is there parking near the clinic'],
      languages: ['English'],
      nearest: { title: 'Cost', why: 'unsure' },
      why: 'unsure',
      first: '2026-11-19',
      last: '2026-11-21',
    },
  ]);
  expect(report.once.map(({ question }) => question)).toEqual(['may I bring my dog', 'Gibt es Parkplätze?']);
  expect(report.languages).toEqual([
    { name: 'English', answers: 3, unanswered: 4 },
    { name: 'German', answers: 2, unanswered: 1 },
  ]);
  expect(report.days).toHaveLength(30);
  expect(report.days.slice(-4)).toEqual([
    { day: '2026-11-19', answers: 0, unanswered: 1 },
    { day: '2026-11-20', answers: 0, unanswered: 0 },
    { day: '2026-11-21', answers: 3, unanswered: 3 },
    { day: '2026-11-22', answers: 2, unanswered: 1 },
  ]);
});

test('topics with five votes come first, the least helpful of them first of all; own entries stand apart', async () => {
  const { url, answered, votes } = await seeded();
  await answered('exosomes', 20);
  await answered('side-effects', 9);
  await answered('cost-and-price', 4);
  await votes('side-effects', 4, 1);
  await votes('cost-and-price', 1, 4);
  await votes('exosomes', 0, 4);
  await answered('faq/opening-hours', 2, { clinic: 'demo' });
  await answered('faq/opening-hours', 3, { clinic: 'north' });
  await votes('faq/opening-hours', 1, 0, { clinic: 'north' });
  const report = await reportOf(url);
  expect(
    report.topics.map(({ title, answers, helpful, unhelpful }) => [title, answers, helpful, unhelpful]),
  ).toEqual([
    ['Cost', 4, 1, 4],
    ['Side effects', 9, 4, 1],
    ['Exosomes', 20, 0, 4],
  ]);
  expect(report.topics[0]?.reasons).toEqual([{ words: 'too long', times: 4 }]);
  expect(report.faq).toMatchObject([
    { title: 'Opening hours', clinic: 'north', answers: 3, helpful: 1 },
    { title: 'Opening hours', clinic: 'demo', answers: 2, helpful: 0 },
  ]);
  const demo = await reportOf(url, { of: 'clinic', id: 'demo' });
  expect(demo.faq).toMatchObject([{ title: 'Opening hours', clinic: null, answers: 2, helpful: 0 }]);
});

test('one clinic’s report holds nothing of another’s, and none is those of no clinic', async () => {
  const { url, vain, answered, votes } = await seeded();
  for (const clinic of ['demo', 'demo-2', 'north', undefined]) {
    const more = clinic === undefined ? {} : { clinic };
    await vain(`secret of ${clinic}`, more);
    await vain(`secret of ${clinic}`, more);
    await answered('exosomes', 1, more);
    await votes('exosomes', 1, 0, more);
  }
  const demo = await reportOf(url, { of: 'clinic', id: 'demo' });
  expect(demo).toMatchObject({ answers: 1, unanswered: 2, votes: { helpful: 1 } });
  expect(JSON.stringify(demo)).not.toMatch(/demo-2|north|undefined/);
  const none = await reportOf(url, { of: 'nobody' });
  expect(none).toMatchObject({ answers: 1, unanswered: 2, votes: { helpful: 1 } });
  expect(none.groups.map(({ question }) => question)).toEqual(['secret of undefined']);
  expect(await reportOf(url)).toMatchObject({ answers: 4, unanswered: 8, votes: { helpful: 4 } });
  expect(await reportOf(url, { of: 'clinic', id: 'elsewhere' })).toMatchObject({ answers: 0, unanswered: 0 });
});

test('what is older than the period is left out', async () => {
  const { url, vain, answered, votes, at } = await seeded();
  for (const daysAgo of [0, 6, 7, 40]) {
    at(daysAgo);
    await vain(`asked ${daysAgo} days ago`);
    await answered('exosomes', 1);
    await votes('exosomes', 1, 0);
  }
  const sizes = async (since: string) => {
    const { answers, unanswered, votes: given } = await reportOf(url, { of: 'everybody' }, since);
    return [answers, unanswered, given.helpful];
  };
  expect(await sizes('1d')).toEqual([1, 1, 1]);
  expect(await sizes('1w')).toEqual([2, 2, 2]);
  expect(await sizes('2026-11-15')).toEqual([3, 3, 3]);
  expect(await sizes('99d')).toEqual([4, 4, 4]);
});

test('the same rows in another order give the same report', async () => {
  const texts = [
    'parking at the clinic',
    'is there parking',
    'parking?',
    'dog allowed',
    'may my dog come',
    'hi',
  ];
  const reports = [texts, texts.toReversed()].map(async (list) => {
    const { url, vain } = await seeded();
    for (const text of list) await vain(text);
    return reportOf(url);
  });
  const [one, other] = await Promise.all(reports);
  expect(other).toEqual(one);
});

test('too many to compare: near duplicates first, and the rest is counted', async () => {
  const day = '2026-11-22';
  const row = (text: string) => ({
    text,
    day,
    lang: 'en',
    nearest: null,
    why: 'unsure' as const,
    clinic: null,
  });
  const words = ['parking', 'dogs', 'wheelchair', 'invoice', 'hotel', 'sauna'];
  const rows = words.flatMap((word, at) =>
    Array.from({ length: 6 - at }, (_, each) => row(`${word} for guests number ${'x'.repeat(each)}`)),
  );
  const { groups, uncompared } = await groupAlike(distinct(rows), {
    embedder: async () => wordEmbedder,
    usual: [],
    most: 3,
  });
  expect(groups.flat().flatMap((asked) => asked.rows)).toHaveLength(rows.length);
  expect(uncompared).toBeGreaterThan(0);
  expect(uncompared).toBeLessThan(groups.length);
});

test('no model is asked for where nobody asked in English', async () => {
  const { url, vain } = await seeded();
  await vain('Gibt es Parkplätze bei der Klinik?', { lang: 'de' });
  await vain('gibt es parkplätze bei der klinik', { lang: 'de' });
  const { readLedger } = await import('../../src/store/read-ledger.ts');
  const kept = readLedger(url, { of: 'everybody' }, '2026-11-01', '2026-11-22');
  const embedder = () => Promise.reject(new Error('It was asked for'));
  const { groups } = await groupAlike(distinct(kept.unanswered), { embedder, usual: [] });
  expect(groups).toHaveLength(1);
});
