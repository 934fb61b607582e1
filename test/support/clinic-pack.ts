import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { type LoadedClinic, loadClinic } from '../../src/knowledge/clinics/load-clinic.ts';
import type { Medicine } from '../../src/knowledge/clinics/rules.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** What the rules hold a pack against: one reference and one topic. */
export const medicine: Medicine = {
  references: [
    {
      id: 'lee-2020',
      line: 1,
      title: 'A trial of plasma',
      issued: [2020],
      findings: ['Hair grew in 14 of 19 people after 6 months.'],
      links: [],
    },
  ],
  topics: new Set(['exosomes']),
};

/** The least that a `clinic.yaml` holds, and more of it. */
export const yaml = (more = '', name = 'Clinic North'): string =>
  `name: ${name}\nregion: GB\nlanguages: [en]\ncontact: {phone: "+44 20 7946 0018"}\n${more}`;

/** An entry; `front` are more lines of its front matter. */
export function entry(
  text: string,
  front = '',
  title = 'Parking',
  questions = ['one', 'two', 'three'],
): string {
  const fields = [`title: ${JSON.stringify(title)}`, `questions: ${JSON.stringify(questions)}`, front];
  return `---\n${fields.filter((line) => line !== '').join('\n')}\n---\n${text}\n`;
}

/** A knowledge folder with packs, gone when the test ends. */
export async function packFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'packs-'));
  folders.push(folder);
  const root = path.join(folder, 'clinics');
  await mkdir(root);
  const put = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  };
  return { folder, root, put, remove: (file: string) => rm(path.join(root, file), { recursive: true }) };
}

/** Loads a pack with these files; `clinic.yaml` is there unless it is null. */
export async function loaded(
  files: Readonly<Record<string, string | null>> = {},
  id = 'north',
): Promise<LoadedClinic> {
  const { root, put } = await packFolder();
  for (const [file, text] of Object.entries({ 'clinic.yaml': yaml(), ...files })) {
    if (text !== null) await put(`${id}/${file}`, text);
  }
  return loadClinic(root, id, medicine);
}

/** What is wrong with a pack, a line each: "clinics/north/faq/parking.md:7 …". */
export async function problemsOf(...pack: Parameters<typeof loaded>): Promise<string[]> {
  const found = await loaded(...pack);
  return 'problems' in found
    ? found.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)
    : [];
}
