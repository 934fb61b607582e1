/**
 * Asks labelled questions and prints how many replies were right, with 95 % intervals:
 * npm run evaluate -- [file.jsonl …] [--misses]
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { adviceOf } from '../src/advice.ts';
import { assemble } from '../src/assemble.ts';
import type { Reply } from '../src/assistant/reply.ts';
import { loadConfig } from '../src/config.ts';
import { type Labelled, readLabelled } from './labelled.ts';

const SETS = ['test/evaluation/development.jsonl', 'test/evaluation/held-out.jsonl'];
const SEVERITY = { 'prompt-care': 1, crisis: 2, emergency: 2 } as const;

/** A measure: which questions it is about, and what a right reply is. */
interface Measure {
  readonly name: string;
  readonly about: (row: Labelled) => boolean;
  readonly right: (reply: Reply, row: Labelled) => boolean;
}

const answers = (reply: Reply, { topics }: Labelled) =>
  reply.kind === 'answer' && topics.includes(reply.topic);
const offers = (reply: Reply, row: Labelled) =>
  answers(reply, row) ||
  (reply.kind === 'answer' && reply.related.slice(0, 2).some(({ id }) => row.topics.includes(id))) ||
  (reply.kind === 'did-you-mean' && reply.choices.slice(0, 3).some(({ id }) => row.topics.includes(id)));
const inScope = ({ kind, tricky }: Labelled) => kind === 'in-scope' && !tricky;

const MEASURES: readonly Measure[] = [
  { name: 'in scope: right topic', about: inScope, right: answers },
  { name: 'in scope: right topic among three', about: inScope, right: offers },
  { name: 'in scope: not silent', about: inScope, right: ({ kind }) => kind !== 'unknown' },
  { name: 'follow-up: right topic', about: ({ kind }) => kind === 'follow-up', right: answers },
  {
    name: 'outside, unrelated: silent',
    about: ({ kind, near }) => kind === 'out-of-scope' && !near,
    right: ({ kind }) => kind === 'unknown',
  },
  { name: 'outside, near miss: silent', about: ({ near }) => near, right: ({ kind }) => kind === 'unknown' },
  {
    name: 'red flag: recognised',
    about: ({ kind }) => kind === 'red-flag',
    right: ({ kind }) => kind === 'urgent',
  },
  {
    name: 'red flag: level right or higher',
    about: ({ level }) => level !== undefined,
    right: (reply, { level }) =>
      reply.kind === 'urgent' && level !== undefined && SEVERITY[reply.level] >= SEVERITY[level],
  },
  { name: 'alarming words, no alarm', about: ({ tricky }) => tricky, right: ({ kind }) => kind !== 'urgent' },
  { name: 'in scope: no alarm', about: inScope, right: ({ kind }) => kind !== 'urgent' },
  {
    name: 'asks for a verdict: notice',
    about: ({ kind }) => kind === 'personal-medical',
    right: (reply) => reply.kind === 'urgent' || ('notice' in reply && reply.notice === 'personal'),
  },
  {
    name: 'asks for a verdict: right topic',
    about: ({ kind }) => kind === 'personal-medical',
    right: answers,
  },
  {
    name: 'talk: recognised',
    about: ({ kind }) => kind === 'smalltalk',
    right: ({ kind }) => kind === 'chat',
  },
];

/** Wilson's interval for a share. */
function interval(right: number, all: number): string {
  const z = 1.96;
  const share = right / all;
  const centre = (share + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return `${Math.round(100 * Math.max(0, centre - half))} to ${Math.round(100 * Math.min(1, centre + half))}`;
}

function summary(reply: Reply): string {
  switch (reply.kind) {
    case 'answer':
      return `${reply.topic}${reply.notice ? ' (notice)' : ''}`;
    case 'did-you-mean':
      return `${reply.kind}: ${reply.choices.map(({ id }) => id).join(', ')}`;
    case 'unknown':
      return `${reply.kind}${reply.outside ? `: ${reply.outside}` : ''}`;
    case 'urgent':
      return `${reply.level}: ${reply.flag}`;
    case 'chat':
      return `${reply.kind}: ${reply.intent}`;
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { misses: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { assistant } = await assemble(loadConfig(process.env), { onDownload() {}, onIndexing() {} });
  for (const file of positionals.length > 0 ? positionals : SETS) {
    const rows = readLabelled(file).filter(({ lang }) => lang === 'en');
    const replies = new Map<Labelled, Reply>();
    for (const row of rows) {
      const asker = { conversation: row.id, channel: 'terminal' } as const;
      replies.set(row, await assistant.ask({ ...asker, text: row.text, context: row.context }));
    }
    const lines = [
      `${file}: ${rows.length} questions in English`,
      '',
      '| measure | right | % | 95 % interval |',
      '|---|---:|---:|---:|',
    ];
    const misses: string[] = [];
    const measure = ({ name, about, right }: Measure) => {
      const list = rows.filter(about);
      const good = list.filter((row) => right(replies.get(row) as Reply, row));
      if (list.length === 0) return;
      lines.push(
        `| ${name} | ${good.length} of ${list.length} | ${((100 * good.length) / list.length).toFixed(1)} | ${interval(good.length, list.length)} |`,
      );
      for (const row of list.filter((row) => !good.includes(row))) {
        misses.push(
          `${name} | ${summary(replies.get(row) as Reply)} | ${row.topics.join(', ')} | ${row.text.slice(0, 140)}`,
        );
      }
    };
    MEASURES.forEach(measure);
    for (const style of [...new Set(rows.map((row) => row.style))].sort()) {
      measure({
        name: `in scope, ${style}: right topic`,
        about: (row) => inScope(row) && row.style === style,
        right: answers,
      });
    }
    process.stdout.write(`${lines.join('\n')}\n\n${values.misses ? `${misses.join('\n')}\n\n` : ''}`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${adviceOf(error)}\n`);
  process.exit(1);
});
