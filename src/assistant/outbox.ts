import type { ClinicId } from './clinic.ts';
import type { Summary } from './handoff.ts';
import type { ConversationId } from './question.ts';

/** A summary that one process has taken out to send; others leave it alone until the lease ends. */
export interface Parcel {
  readonly id: Summary['id'];
  readonly clinic: ClinicId;
  readonly text: string;
  readonly lang: string;
  /** When the patient agreed. In milliseconds, like all times here. */
  readonly made: number;
  /** This one counted. A parcel with another number is another process's. */
  readonly tries: number;
}

/** Keeps summaries until they have arrived. Nothing rejects: what cannot be done now is said by the result. */
export interface Outbox {
  /**
   * `taken` once it would survive a crash; the same id again changes nothing, even after it was sent.
   * `full` if `most` wait for this clinic already, `failed` if it could not be written.
   */
  put(summary: Summary, most: number): Promise<'taken' | 'full' | 'failed'>;
  /** Takes out what is due for one of these clinics, at most one parcel per clinic at a time. */
  claim(clinics: readonly ClinicId[], leaseMs: number): Promise<Parcel | undefined>;
  /** It has arrived: only its id stays. False if that could not be written. */
  done(parcel: Parcel): Promise<boolean>;
  /** To be tried again then; `all` that waits for this clinic not before. */
  postpone(parcel: Parcel, next: number, all: boolean): Promise<void>;
  /** Gives up what was made at this time or before, and tells of it. */
  expire(madeBefore: number): Promise<readonly { readonly clinic: ClinicId; readonly tries: number }[]>;
  /** When something will be due that is not yet; undefined if nothing will. */
  next(clinics: readonly ClinicId[]): Promise<number | undefined>;
  /** False once it has been deleted or sent. */
  stands(id: Parcel['id']): Promise<boolean>;
  /** Deletes what has not been sent. */
  forget(conversation: ConversationId): Promise<void>;
}
