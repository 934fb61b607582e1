import type { Handoff, Summary } from '../../src/assistant/handoff.ts';

/** A handoff that keeps what is sent in memory, once by its id, and reaches clinics that have a way. */
export interface RecordingHandoff extends Handoff {
  /** What a clinic would get. */
  readonly sent: Summary[];
  /** Every call, however often. */
  readonly calls: Summary[];
  readonly forgotten: string[];
  /** No more is taken. */
  full: boolean;
  /** The way is configured. */
  open: boolean;
}

/** See `RecordingHandoff`. */
export function recordingHandoff(): RecordingHandoff {
  const handoff: RecordingHandoff = {
    sent: [],
    calls: [],
    forgotten: [],
    full: false,
    open: true,
    reaches: (clinic) => handoff.open && clinic.delivery !== null,
    async send(summary) {
      handoff.calls.push(summary);
      // As long as a disk takes: what is pressed twice comes in between.
      await new Promise((resolve) => setImmediate(resolve));
      if (handoff.full) return 'full';
      if (!handoff.sent.some(({ id }) => id === summary.id)) handoff.sent.push(summary);
      return 'taken';
    },
    async forget(conversation) {
      handoff.forgotten.push(conversation);
    },
  };
  return handoff;
}
