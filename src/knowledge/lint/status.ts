import type { LintFiles } from './files.ts';
import type { Finding } from './finding.ts';

/** Topics about something that a clinic sells or a doctor gives: people must see whether it is approved. */
const TREATMENTS = [
  'adipose-derived-stem-cells',
  'bone-marrow-cells',
  'combination-therapy',
  'conditioned-medium-and-secretome',
  'dermal-papilla-and-hair-cloning',
  'exosomes',
  'growth-factors-and-cytokines',
  'ipsc-and-hair-organoids',
  'jak-inhibitors',
  'low-level-laser',
  'micrografts-follicular-stem-cells',
  'microneedling',
  'oral-minoxidil-dutasteride',
  'stem-cell-sources',
  'stromal-vascular-fraction',
  'umbilical-cord-and-whartons-jelly',
  'vs-finasteride',
  'vs-hair-transplant',
  'vs-minoxidil',
  'vs-prp',
  'what-is-stem-cell-hair-therapy',
];

/** A topic about a treatment says where it is approved, and where not. */
export function checkStatus({ topics }: LintFiles): Finding[] {
  return topics
    .filter(({ id, topic }) => TREATMENTS.includes(id) && topic.regulatory.length === 0)
    .map(({ id, file }) => ({
      file,
      line: 1,
      about: id,
      message:
        'regulatory: The topic is about a treatment and gives no status. Add one for each region that a source speaks of; if none does, list the topic with a reason under regulatory-status in lint-exceptions.yaml.',
    }));
}
