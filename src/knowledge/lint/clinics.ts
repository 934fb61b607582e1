import path from 'node:path';
import { packs } from '../clinics/clinics.ts';
import { loadClinic } from '../clinics/load-clinic.ts';
import type { Problem } from '../problem.ts';
import type { LintReference } from './files.ts';

/** Prices are old news after this long. */
const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** What keeps a clinic's pack from being served, and what in it is only worth a look. */
export async function checkClinics(
  folder: string,
  { references, topics }: { references: readonly LintReference[]; topics: ReadonlySet<string> },
  today: string,
): Promise<{ errors: Problem[]; warnings: Problem[] }> {
  const root = path.join(folder, 'clinics');
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  for (const id of await packs(root)) {
    const loaded = await loadClinic(root, id, { references, topics });
    if ('problems' in loaded) {
      errors.push(...loaded.problems);
      continue;
    }
    for (const { id: slug, asOf } of loaded.clinic.facts) {
      if (asOf === null) continue;
      const file = `clinics/${id}/faq/${slug}.md`;
      const age = Date.parse(today) - Date.parse(asOf);
      if (age < 0)
        errors.push({
          file,
          line: 1,
          message: `as-of: ${asOf} is in the future. Write a day that has been.`,
        });
      if (age > YEAR_MS) {
        warnings.push({
          file,
          line: 1,
          message: `as-of: ${asOf} is over a year ago. Check the prices, then write today’s date.`,
        });
      }
    }
  }
  return { errors, warnings };
}
