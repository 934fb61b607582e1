import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Clinic, OpeningHours } from '../../assistant/clinic.ts';
import type { Problem } from '../problem.ts';
import { parseYaml } from '../yaml.ts';
import { type FactFile, parseFact } from './fact.ts';
import { dayName, openingHours, wrongSpan } from './hours.ts';
import { factProblems, lineProblems, type Medicine } from './rules.ts';
import { clinicSchema } from './schema.ts';

/** A pack that can be served, or everything that is wrong with it. */
export type LoadedClinic = { readonly clinic: Clinic } | { readonly problems: readonly Problem[] };

/** An id as `data-clinic` and the folder write it. */
export const CLINIC_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** The name of the page without a clinic. */
const RESERVED = 'local';

/** Reads and checks the pack in `<folder>/<id>`. `folder` is `knowledge/clinics` or another place for packs. */
export async function loadClinic(folder: string, id: string, medicine: Medicine): Promise<LoadedClinic> {
  const file = `clinics/${id}/clinic.yaml`;
  const wrong = (message: string) => ({ problems: [{ file, line: 1, message }] });
  if (!CLINIC_ID.test(id) || id === RESERVED) {
    return wrong(
      `"${id}" cannot be a clinic’s id. Name the folder with 1 to 40 of a–z, 0–9 and -, and not "${RESERVED}".`,
    );
  }
  const source = await readFile(path.join(folder, id, 'clinic.yaml'), 'utf8').catch(() => null);
  if (source === null) return wrong('The file is missing. Copy the one of clinics/demo and fill it in.');
  const parsed = parseYaml(file, source, clinicSchema);
  if ('problems' in parsed) return parsed;
  const { value } = parsed;
  const [language = 'en'] = value.languages;
  const hours = value.hours ? openingHours(value.hours) : null;
  const { facts, problems } = await loadFacts(folder, id, language, medicine);
  problems.push(...clinicProblems(file, source, value, hours));
  if (problems.length > 0) return { problems };
  return {
    clinic: {
      id,
      name: value.name,
      country: value.region,
      languages: value.languages,
      contact: value.contact,
      booking: value.booking ?? null,
      emergencyLine: value['emergency-line'] ?? null,
      hours,
      look: { colour: value.colours?.accent, logo: value.logo, greeting: value.greeting },
      origins: value.origins,
      chats: value.channels,
      delivery: value.summaries ?? null,
      facts: facts.map(({ fact }) => fact),
    },
  };
}

async function loadFacts(
  folder: string,
  id: string,
  language: string,
  medicine: Medicine,
): Promise<{ facts: FactFile[]; problems: Problem[] }> {
  const names = await readdir(path.join(folder, id, 'faq')).catch(() => []);
  const problems: Problem[] = [];
  const facts: FactFile[] = [];
  for (const name of names.filter((entry) => entry.endsWith('.md')).sort()) {
    const slug = name.slice(0, -'.md'.length);
    const file = `clinics/${id}/faq/${name}`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 40) {
      const message = 'Name the file with lower-case words joined by hyphens, at most 40 characters.';
      problems.push({ file, line: 1, message });
      continue;
    }
    const source = await readFile(path.join(folder, id, 'faq', name), 'utf8').catch(() => '');
    const parsed = parseFact(file, slug, source, language);
    if ('problems' in parsed) problems.push(...parsed.problems);
    else {
      problems.push(...factProblems(parsed, medicine));
      facts.push(parsed);
    }
  }
  return { facts, problems };
}

/** What the schema of `clinic.yaml` cannot see. */
function clinicProblems(
  file: string,
  source: string,
  value: z.infer<typeof clinicSchema>,
  hours: OpeningHours | null,
): Problem[] {
  const lines = source.split('\n');
  const lineOf = (start: string) =>
    Math.max(
      0,
      lines.findIndex((line) => line.trim().startsWith(start)),
    ) + 1;
  const [lang = 'en'] = value.languages;
  const said = (start: string, text: string | undefined, kinds?: Parameters<typeof lineProblems>[4]) =>
    text === undefined ? [] : lineProblems(file, lineOf(start), lang, text, kinds);
  const problems = [
    ...said('name:', value.name),
    ...said('greeting:', value.greeting),
    // Streets and lines have names of their own, but none is a promise.
    ...said('contact:', value.contact.address, ['promise']),
    ...said('emergency-line:', value['emergency-line']?.name, ['promise']),
  ];
  const day = hours && wrongSpan(hours);
  if (day) {
    const message = `hours.${dayName(day)}: A time ends before it begins, or two overlap. Write them in order; after midnight belongs to the next day.`;
    problems.push({ file, line: lineOf(`${dayName(day)}:`), message });
  }
  const way = value.summaries;
  if (way?.way === 'webhook' && !isSafeTarget(way.url)) {
    const message = 'summaries.url: Use https, so that nobody on the way reads what a patient sends.';
    problems.push({ file, line: lineOf('summaries:'), message });
  }
  return problems;
}

/** https, or this very machine. */
function isSafeTarget(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
