import { expect, test } from 'vitest';
import { runChild } from './child.ts';
import { newFile, openStore, rowsOf } from './folder.ts';

test('killed under load, again and again: no acknowledged vote is lost, none is doubled, the file opens', async () => {
  const file = await newFile();
  let acknowledged = -1;
  let total = 0;
  for (let round = 0; round < 5; round++) {
    const from = acknowledged + 1;
    const { child, done } = runChild('crash-child.ts', [file, String(from)]);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    setTimeout(() => child.kill('SIGKILL'), 100 + round * 97);
    const lines = (await done).split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThan(0);
    total += lines.length;
    acknowledged = Number(lines.at(-1));

    const store = openStore(file);
    expect(rowsOf(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const votes = rowsOf(file, 'SELECT topic, count(*) AS n FROM vote GROUP BY topic');
    expect(votes.every(({ n }) => n === 1)).toBe(true);
    const topics = new Set(votes.map(({ topic }) => topic));
    for (let topic = 0; topic <= acknowledged; topic++) expect(topics.has(`t${topic}`)).toBe(true);
    // At most what was written and not yet acknowledged when the signal came.
    expect(topics.size).toBeLessThanOrEqual(acknowledged + 30);
    const turn = (await store.memory.recall('telegram:1'))?.turns[0] ?? '';
    expect(Number(turn.split(' ')[1])).toBeGreaterThanOrEqual(acknowledged);
    store.close();
  }
  expect(total).toBeGreaterThan(50);
}, 60_000);
