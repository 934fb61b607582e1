import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCalibration } from '../../src/search/calibration.ts';
import { bounds as both } from '../support/library.ts';

async function file(content: string): Promise<string> {
  const name = path.join(await mkdtemp(path.join(tmpdir(), 'calibration-')), 'calibration.json');
  await writeFile(name, content);
  return name;
}
const good = { model: 'm@1/q4', measured: '2026-11-22', temperature: 4, bounds: both.en, other: both.other };

test('is read for the model it was measured with', async () => {
  expect(await readCalibration(await file(JSON.stringify(good)), 'm@1/q4')).toEqual(good);
});

test.each([
  ['another model', JSON.stringify(good), 'other', /belongs to the model m@1\/q4, not to other/],
  ['a missing bound', JSON.stringify({ ...good, bounds: { speak: 1 } }), 'm@1/q4', /is incomplete/],
  ['half a file', '{"model": "m', 'm@1/q4', /is not valid JSON/],
])('is refused for %s, with the mend', async (_, content, model, expected) => {
  const reading = readCalibration(await file(content), model);
  await expect(reading).rejects.toThrow(expected);
  await expect(reading).rejects.toThrow('npm run calibrate');
});

test('is refused when missing', async () => {
  await expect(readCalibration('/nowhere/calibration.json', 'm')).rejects.toThrow(/is missing/);
});
