import path from 'node:path';
import { assemble } from '../../../src/assemble.ts';
import type { Assistant } from '../../../src/assistant/assistant.ts';
import type { Clinic, Clinics } from '../../../src/assistant/clinic.ts';
import { createAssistant } from '../../../src/assistant/create-assistant.ts';
import type { Handoff, Summary } from '../../../src/assistant/handoff.ts';
import { loadConfig } from '../../../src/config.ts';
import { readCalibration } from '../../../src/search/calibration.ts';
import { miniLm, modelIdentity } from '../../../src/search/model/spec.ts';
import { createForgetfulMemory } from '../../../src/store/forgetful-memory.ts';
import { clinics } from '../../support/clinic.ts';

/** An assistant that serves clinics, and what they were sent. */
export interface Served {
  readonly assistant: Assistant;
  readonly packs: Clinics;
  readonly sent: readonly Summary[];
}

/** The assistant as it starts, with packs made from the demo's, and a hand-off that ends in memory. */
export async function serveClinics(packsOf: (demo: Clinic) => readonly Clinic[]): Promise<Served> {
  const config = loadConfig(process.env);
  const { library, search, clinics: read } = await assemble(config, { onDownload() {}, onIndexing() {} });
  const demo = read.find('demo');
  if (!demo) throw new Error('The demo pack cannot be read. Run: npm run lint:knowledge');
  const packs = clinics(...packsOf(demo));
  for (const pack of packs.all()) await search.learn(pack);
  const calibration = await readCalibration(
    path.join(config.knowledge, 'calibration.json'),
    modelIdentity(miniLm),
  );
  const { handoff, sent } = recordingHandoff();
  const assistant = createAssistant({
    library,
    search,
    memory: createForgetfulMemory(),
    bounds: { en: calibration.bounds, other: calibration.other },
    clinics: packs,
    handoff,
  });
  return { assistant, packs, sent };
}

/** Takes what is sent to a clinic that has a way; the same id again changes nothing. */
function recordingHandoff(): { handoff: Handoff; sent: readonly Summary[] } {
  const sent: Summary[] = [];
  const handoff: Handoff = {
    reaches: ({ delivery }) => delivery !== null,
    async send(summary) {
      if (!sent.some(({ id }) => id === summary.id)) sent.push(summary);
      return 'taken';
    },
    async forget() {},
  };
  return { handoff, sent };
}
