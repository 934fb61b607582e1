import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AdviceError, adviceOf } from '../src/advice.ts';
import { quote } from '../src/assistant/compose.ts';
import type { Library, Topic } from '../src/assistant/library.ts';
import type { Answer } from '../src/assistant/reply.ts';
import { DESCRIPTION_MAX, TITLE_MAX } from '../src/channels/discord/limits.ts';
import { renderReply } from '../src/channels/discord/render.ts';
import { layOut } from '../src/channels/message.ts';
import { TEXT_UNITS } from '../src/channels/telegram/limits.ts';
import { render as renderTelegram } from '../src/channels/telegram/render.ts';
import type { Entity, Rich } from '../src/channels/telegram/rich.ts';
import { renderTerminal } from '../src/channels/terminal/render.ts';
import { loadConfig } from '../src/config.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { stringsFor } from '../src/locales/strings.ts';

const USAGE = `See a topic as people will: npm run preview -- exosomes
  --section 2   the short answer and this section only; without it, all of them`;
const LANG = 'en';
const RELATED = 3;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { section: { type: 'string' } },
    allowPositionals: true,
  });
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) throw new AdviceError(USAGE);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { library } = await loadKnowledge(loadConfig(process.env).knowledge);
  const topic = library.topics.get(id);
  if (!topic) throw new AdviceError(`There is no topic "${id}".${nearest(library, id)}`);
  const reply = answer(library, topic, sectionsOf(topic, values.section));

  const { stdout } = process;
  const screen = { width: stdout.columns ?? 80, colour: Boolean(stdout.isTTY) && !process.env.NO_COLOR };
  const terminal = renderTerminal(layOut(reply), { ...screen, colour: false });
  const blocks = [
    heading('Terminal', `${terminal.length} characters, no limit`),
    renderTerminal(layOut(reply), screen),
    ...renderTelegram(layOut(reply)).flatMap(({ text, entities }, at, all) => [
      heading(`Telegram, message ${at + 1} of ${all.length}`, `${text.length} of ${TEXT_UNITS} characters`),
      marked({ text, entities }),
    ]),
    ...renderReply(reply)
      .flatMap(({ embeds }) => embeds)
      .flatMap(({ title = '', description = '' }, at, all) => [
        heading(
          `Discord, embed ${at + 1} of ${all.length}`,
          `title ${title.length} of ${TITLE_MAX}, description ${description.length} of ${DESCRIPTION_MAX} characters`,
        ),
        ...(title ? [title] : []),
        description,
      ]),
  ];
  stdout.write(`${blocks.join('\n\n')}\n`);
}

/** The answer that the assistant would give; it shows two sections at most. */
function answer(library: Library, topic: Topic, sections: readonly number[]): Answer {
  const related = topic.related.flatMap((id) => library.topics.get(id) ?? []);
  return {
    kind: 'answer',
    lang: LANG,
    disclaimer: stringsFor(LANG).disclaimer.general,
    tools: [],
    topic: topic.id,
    title: topic.title,
    ...quote(library, topic, sections),
    certainty: topic.certainty,
    related: related.slice(0, RELATED).map(({ id, title }) => ({ id, title })),
  };
}

function sectionsOf(topic: Topic, wanted: string | undefined): number[] {
  const all = [...topic.sections.keys()];
  if (wanted === undefined) return all;
  const index = Number(wanted) - 1;
  if (all.includes(index)) return [index];
  const list = topic.sections.map(({ heading }, at) => `  ${at + 1}  ${heading}`);
  throw new AdviceError([`"${topic.id}" has no section "${wanted}". It has:`, ...list].join('\n'));
}

/** Slugs that share a word with what was typed. */
function nearest(library: Library, typed: string): string {
  const words = typed.toLowerCase().split(/[^a-z0-9]+/);
  const alike = [...library.topics.keys()].filter((id) => words.some((word) => word && id.includes(word)));
  return alike.length > 0
    ? ` Do you mean ${alike.slice(0, 5).join(', ')}?`
    : ' Give the name of a file in knowledge/en without its ending.';
}

/** Formatting that Telegram keeps beside the text, written into it. */
function marked({ text, entities }: Rich): string {
  const marks = entities.flatMap((entity, order) => {
    const [open, close] = marksOf(entity);
    const from = entity.offset;
    const to = from + entity.length;
    // At one place, what closes stands before what opens; outer entities come first in `entities`.
    return [
      { at: from, rank: order + 1, mark: open },
      { at: to, rank: -order - 1, mark: close },
    ];
  });
  marks.sort((a, b) => a.at - b.at || a.rank - b.rank);
  let drawn = '';
  let done = 0;
  for (const { at, mark } of marks) {
    drawn += text.slice(done, at) + mark;
    done = at;
  }
  return drawn + text.slice(done);
}

function marksOf(entity: Entity): readonly [string, string] {
  switch (entity.type) {
    case 'bold':
      return ['**', '**'];
    case 'italic':
      return ['*', '*'];
    case 'text_link':
      return ['[', `](${entity.url})`];
  }
}

function heading(name: string, length: string): string {
  return `── ${name} · ${length} ──`;
}

main().catch((error: unknown) => {
  const advice =
    error instanceof TypeError && 'code' in error ? `${error.message}\n${USAGE}` : adviceOf(error);
  process.stderr.write(`${advice}\n`);
  process.exit(1);
});
