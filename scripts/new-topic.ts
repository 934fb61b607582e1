import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AdviceError, adviceOf } from '../src/advice.ts';
import { loadConfig } from '../src/config.ts';
import { newTopic } from '../src/knowledge/lint/template.ts';

const USAGE = 'Begin a topic: npm run new-topic -- some-slug';
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Discord and Telegram carry the slug in their buttons. */
const LONGEST = 48;

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [slug, ...others] = positionals;
  if (slug === undefined || others.length > 0) throw new AdviceError(USAGE);
  if (!SLUG.test(slug) || slug.length > LONGEST) {
    throw new AdviceError(
      `"${slug}" cannot be a slug: write lower-case words joined by hyphens, ${LONGEST} characters at most, such as hair-and-stress.`,
    );
  }
  if (existsSync('.env')) process.loadEnvFile('.env');
  const folder = path.join(loadConfig(process.env).knowledge, 'en');
  const { topic, questions } = newTopic(slug, new Date().toISOString().slice(0, 10));
  const files = [
    { file: path.join(folder, `${slug}.md`), content: topic },
    { file: path.join(folder, `${slug}.questions.txt`), content: questions },
  ];
  const there = files.find(({ file }) => existsSync(file));
  if (there) throw new AdviceError(`${name(there.file)} is already there. Edit it, or choose another slug.`);
  for (const { file, content } of files) await writeFile(file, content, { flag: 'wx' });
  process.stdout.write(
    `Written: ${files.map(({ file }) => name(file)).join(' and ')}. See knowledge/AUTHORING.md, then npm run lint:knowledge and npm run preview -- ${slug}.\n`,
  );
}

const name = (file: string): string => path.relative(process.cwd(), file);

main().catch((error: unknown) => {
  const advice =
    error instanceof TypeError && 'code' in error ? `${error.message}\n${USAGE}` : adviceOf(error);
  process.stderr.write(`${advice}\n`);
  process.exit(1);
});
