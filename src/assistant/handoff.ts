import type { Clinic } from './clinic.ts';
import type { ConversationId } from './question.ts';

/** What a patient agreed to send: the text that was shown to them, and nothing else about them. */
export interface Summary {
  /** Random, made when the text was first shown: pressing twice sends once. */
  readonly id: string;
  readonly conversation: ConversationId;
  readonly clinic: Clinic['id'];
  /** At most 2,000 characters. */
  readonly text: string;
  /** Language of the text; BCP 47. */
  readonly lang: string;
}

/** Sends summaries to clinics. */
export interface Handoff {
  /** Whether something can be sent to this clinic: a way is configured, and there is a place to keep it until it has arrived. */
  reaches(clinic: Clinic): boolean;
  /**
   * Resolves when the summary is on disk, and will be sent however often the way or the machine fails.
   * The same id again changes nothing. `full` if the clinic's way has failed for so long that no more is taken.
   */
  send(summary: Summary): Promise<'taken' | 'full'>;
  /** Deletes what has not been sent. */
  forget(conversation: ConversationId): Promise<void>;
}

/** Reaches nobody. */
export const noHandoff: Handoff = {
  reaches: () => false,
  send: async () => 'full',
  async forget() {},
};
