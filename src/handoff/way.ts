import { AdviceError } from '../advice.ts';
import type { Clinic, Delivery } from '../assistant/clinic.ts';

/** A summary as a way carries it. */
export interface Letter {
  readonly id: string;
  readonly clinic: Pick<Clinic, 'id' | 'name'>;
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** When the patient agreed, in milliseconds. */
  readonly made: number;
}

/** Carries letters to clinics. */
export interface Way<D extends Delivery = Delivery> {
  /** Advice on the setting without which nothing can be sent this way; null if nothing lacks. */
  lacks(delivery: D): string | null;
  /** Resolves when it has arrived; else throws a `DeliveryError`. */
  deliver(delivery: D, letter: Letter, signal: AbortSignal): Promise<void>;
}

/** One way for each kind of delivery. */
export type Ways = { readonly [W in Delivery['way']]: Way<Extract<Delivery, { way: W }>> };

/** The way of a delivery. */
export const wayOf = (ways: Ways, { way }: Delivery): Way => ways[way];

/** How a try failed. */
interface Facts {
  /** For the log: "HTTP_429", "SMTP_550", "ECONNREFUSED". Never what a server wrote. */
  readonly code: string;
  /** Somebody has to mend something first; the same would be refused again in a minute. */
  readonly permanent?: boolean;
  /** What the other side asked for, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** A letter that did not arrive, or whose receipt was lost. Its message is advice and names no address. */
export class DeliveryError extends AdviceError {
  override readonly name = 'DeliveryError';
  readonly code: string;
  readonly permanent: boolean;
  readonly retryAfter: number | undefined;

  constructor(advice: string, { code, permanent = false, retryAfter }: Facts) {
    super(advice);
    this.code = code;
    this.permanent = permanent;
    this.retryAfter = retryAfter;
  }
}
