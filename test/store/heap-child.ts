import { createForgetfulMemory } from '../../src/store/forgetful-memory.ts';

/** Prints what 12,000 conversations cost, in megabytes: four messages of 250 characters each, ten sources. */
const sources = Array.from({ length: 10 }, (_, index) => ({
  number: index + 1,
  id: `author-${index}`,
  title: 'A trial of something',
  publisher: null,
  year: 2024,
  url: null,
}));
const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

let now = 0;
const memory = createForgetfulMemory(() => now);
const empty = heap();
const said = (id: number, turn: number) =>
  Buffer.from(`${id} ${turn} потеря волос `.padEnd(250, 'x')).toString();
for (let id = 0; id < 12_000; id++) {
  // The list of sources is the conversation's own, as it is in the assistant; the sources are the library's.
  const turns = Array.from({ length: 4 }, (_, turn) => said(id, turn));
  await memory.remember(`telegram:${id}`, { turns, sources: [...sources], topic: 'exosomes', lang: 'ru' });
}
const held = heap() - empty;
let kept = 0;
for (let id = 0; id < 12_000; id++) if (await memory.recall(`telegram:${id}`)) kept += 1;
now = 31 * 60_000;
await memory.recall('telegram:0');
const rest = heap() - empty;
process.stdout.write(JSON.stringify({ kept, held, rest }));
