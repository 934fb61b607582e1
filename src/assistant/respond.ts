import { asksMedicine } from './claims.ts';
import type { Clinic } from './clinic.ts';
import { decide, offersFact, statesFact } from './decide.ts';
import type { Desk } from './desk.ts';
import type { ReadInContext } from './follow-up.ts';
import type { Conversation } from './memory.ts';
import type { Button, Reply, TopicId } from './reply.ts';
import type { Evidence } from './search.ts';
import type { Tongue } from './tongues.ts';

/** Sections shown beside the short answer; the second only if it is nearly as near as the first. */
const SECOND_SECTION = 0.05;
/** A first section further than this from the question would only make the answer longer. */
const FIRST_SECTION = 0.35;
/** A topic at least this probable, compared with the best, is offered beside the answer. */
const RUNNER_UP = 0.2;
const RUNNERS_UP = 2;
/** A topic at least this probable has something to say to what a clinic says about itself. */
const RELATED = 0.2;

/** A message that is not urgent, as it was read, and where. */
export interface Heard {
  readonly text: string;
  readonly read: ReadInContext;
  readonly tongue: Tongue;
  readonly conversation: Conversation | undefined;
  readonly clinic: Clinic | undefined;
  /** Null where there is no clinic. */
  readonly desk: Desk | null;
}

/** The reply to a message that is not urgent. */
export function respond(heard: Heard): Reply {
  const found = choose(heard);
  const { clinic, read, tongue } = heard;
  if (!clinic) return found;
  return { ...found, tools: [...found.tools, ...clinicTools(found, read.evidence, clinic, tongue)] };
}

function choose({ text, read, tongue, conversation, clinic, desk }: Heard): Reply {
  const { evidence, followUp } = read;
  const { voice, clinicVoice, bounds } = tongue;
  const notice = evidence.personal >= bounds.personal ? 'personal' : undefined;
  if (
    clinic &&
    evidence.fact &&
    statesFact(evidence, voice.lang, bounds) &&
    !asksMedicine(voice.lang, text)
  ) {
    const near = evidence.topics.filter(({ probability }) => probability >= RELATED).slice(0, RUNNERS_UP);
    const related = voice.links(near.map(({ topic }) => topic));
    const statement = clinicVoice.statement(clinic, evidence.fact.fact, related);
    if (statement) return statement;
  }
  const decision = decide(evidence, bounds);
  switch (decision.verdict) {
    case 'talk':
      if (desk && evidence.talk.intent === 'handoff') return desk.card();
      return voice.chat(evidence.talk.intent, conversation, clinic);
    case 'answer': {
      const extras = {
        sections: nearestSections(evidence),
        runnersUp: runnersUp(evidence),
        notice,
        followUp: followUp && conversation?.topic ? { topic: conversation.topic, text } : undefined,
      } as const;
      return voice.answer(decision.topic, extras) ?? voice.unknown(evidence, notice);
    }
    case 'did-you-mean':
      return voice.didYouMean(decision.choices, notice);
    case 'unknown':
      return voice.unknown(evidence, notice);
  }
}

/**
 * What a clinic adds under a reply: an entry of its own that is near, and itself, where nothing was found or
 * only a clinician can say.
 */
function clinicTools(found: Reply, evidence: Evidence, clinic: Clinic, { clinicVoice }: Tongue): Button[] {
  if (found.kind === 'statement' || found.kind === 'chat') return [];
  const person = found.kind === 'unknown' || ('notice' in found && found.notice === 'personal');
  return [
    ...(evidence.fact && offersFact(evidence, found.lang)
      ? clinicVoice.facts(clinic, evidence.fact.fact)
      : []),
    ...(person ? [clinicVoice.contact] : []),
  ];
}

/** Topics that the question may have meant as well. */
function runnersUp({ topics: [best, ...others] }: Evidence): TopicId[] {
  return others
    .filter(({ probability }) => best && probability >= best.probability * RUNNER_UP)
    .slice(0, RUNNERS_UP)
    .map(({ topic }) => topic);
}

/** The nearest section, and the next if it is nearly as near. */
function nearestSections({ sections }: Evidence): number[] {
  const [first, second] = sections;
  if (!first || first.cosine < FIRST_SECTION) return [];
  return second && first.cosine - second.cosine < SECOND_SECTION
    ? [first.index, second.index]
    : [first.index];
}
