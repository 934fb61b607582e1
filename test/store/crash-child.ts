import { createStore } from '../../src/store/create-store.ts';

/**
 * Votes on the topics from a number upwards until it is killed, each twice, as a platform sends an event
 * again. Prints a number once its vote is acknowledged.
 */
const [file = '', from = '0'] = process.argv.slice(2);
const store = createStore(`file:${file}`, {
  onError(error) {
    throw error;
  },
});
for (let topic = Number(from); ; topic++) {
  const vote = { conversation: 'telegram:1', topic: `t${topic}`, helpful: true, lang: 'en' };
  await store.journal.vote(vote);
  await store.journal.vote(vote);
  await store.memory.remember('telegram:1', { turns: [`turn ${topic}`], sources: [] });
  process.stdout.write(`${topic}\n`);
  // Lets the pipe be emptied, and the signal come at any moment.
  if (topic % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
}
