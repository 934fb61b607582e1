import { randomUUID } from 'node:crypto';
import type { Asker } from './assistant.ts';
import type { Clinic, Clinics } from './clinic.ts';
import type { ClinicVoice } from './clinic-voice.ts';
import type { Handoff } from './handoff.ts';
import type { Conversation, Draft, Memory } from './memory.ts';
import type { Reply } from './reply.ts';

/** Longest text that is sent to a clinic, in characters. */
export const SUMMARY_LENGTH = 2000;

/** Where somebody is put in touch with a clinic. Every reply belongs to a conversation that has a clinic. */
export interface Desk {
  /** What was shown for this clinic last. */
  readonly draft: Draft | undefined;
  /** How to reach the clinic. */
  card(): Reply;
  /** Shows what would be sent. */
  prepare(): Promise<Reply>;
  /** Asks for another text: the next message is it. */
  edit(): Promise<Reply>;
  /** Shows another text before it is sent. */
  redraft(text: string): Promise<Reply>;
  /** Sends what was shown, as the person changed it; with nothing shown, shows it. */
  send(text: string): Promise<Reply>;
  discard(): Promise<Reply>;
}

/** What a desk needs of the conversation it serves. */
export interface Visit {
  readonly clinic: Clinic;
  readonly asker: Asker;
  readonly conversation: Conversation;
  readonly voice: ClinicVoice;
  readonly lang: string;
  /** Titles of the topics asked about, in the person's language. */
  readonly asked: readonly string[];
}

/** Opens a desk for one visit. */
export function createDesk(
  {
    memory,
    handoff,
    now,
  }: { readonly memory: Memory; readonly handoff: Handoff; readonly now: () => number },
  { clinic, asker, conversation, voice, lang, asked }: Visit,
): Desk {
  // What was shown for another clinic is none of this one's business.
  const draft = conversation.draft?.clinic === clinic.id ? conversation.draft : undefined;
  const unsent = draft?.sent ? undefined : draft;
  const card = () => voice.card(clinic, handoff.reaches(clinic), now());
  const keep = async (next: Draft | undefined) => {
    const { draft: _before, ...rest } = conversation;
    await memory.remember(asker.conversation, next ? { ...rest, draft: next } : rest);
  };
  const drafted = (text: string): Draft => ({ id: unsent?.id ?? randomUUID(), clinic: clinic.id, text });
  const show = async (text: string) => {
    if (!handoff.reaches(clinic)) return card();
    const next = drafted(cut(text));
    await keep(next);
    return voice.draft(clinic, next.text);
  };

  return {
    draft,
    card,
    prepare: () => show(voice.summary(asked)),
    redraft: show,
    async edit() {
      if (!handoff.reaches(clinic)) return card();
      await keep({ ...drafted(unsent?.text ?? voice.summary(asked)), editing: true });
      return voice.told(clinic, 'write');
    },
    async send(text) {
      if (!handoff.reaches(clinic)) return card();
      const agreed = cut(text);
      // Pressed again, it is the same summary; other words are another one, to be shown first.
      if (!draft || (draft.sent && draft.text !== agreed)) return show(agreed);
      const summary = {
        id: draft.id,
        conversation: asker.conversation,
        clinic: clinic.id,
        text: agreed,
        lang,
      };
      const outcome = await handoff.send(summary);
      if (outcome === 'taken') await keep({ id: draft.id, clinic: clinic.id, text: agreed, sent: true });
      return voice.told(clinic, outcome);
    },
    async discard() {
      if (draft?.sent) return voice.told(clinic, 'taken');
      await keep(undefined);
      return voice.told(clinic, 'not-sent');
    },
  };
}

/** As much as is sent, and no half of a character. */
function cut(text: string): string {
  return text
    .trim()
    .slice(0, SUMMARY_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** The clinic somebody asks at: the one a page names, the one whose chat it is, or the one this program serves. */
export function clinicOf(asker: Asker, clinics: Clinics, usual: string | undefined): Clinic | undefined {
  const { clinic, channel, room } = asker;
  if (clinic !== undefined) return clinics.find(clinic);
  const own = room === undefined ? undefined : clinics.all().find(({ chats }) => owns(chats, channel, room));
  return own ?? (usual === undefined ? undefined : clinics.find(usual));
}

function owns(chats: Clinic['chats'], channel: Asker['channel'], room: string): boolean {
  return (channel === 'telegram' || channel === 'discord') && chats[channel].includes(room);
}
