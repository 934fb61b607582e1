import { noJournal } from '../../src/assistant/journal.ts';
import { createForgetfulMemory } from '../../src/store/forgetful-memory.ts';

/** What the assistant does all day when no storage is asked for. */
const memory = createForgetfulMemory();
for (let id = 0; id < 100; id++) {
  const conversation = `telegram:${id}`;
  await memory.remember(conversation, { turns: ['my hair falls out'], sources: [] });
  await memory.recall(conversation);
  await noJournal.vote({ conversation, topic: 'prp', helpful: true, lang: 'en' });
  await noJournal.unanswered({ text: 'my hair falls out', lang: 'en', why: 'unsure' });
  await noJournal.answered({ topic: 'prp', lang: 'en' });
  await noJournal.forget(conversation);
  await memory.forget(conversation);
}
process.stdout.write('done');
