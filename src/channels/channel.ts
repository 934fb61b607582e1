/** A way in and out for people: started once, stopped once. */
export interface Channel {
  readonly name: string;
  /** Resolves when messages are being received; rejects with a sentence of advice if they cannot be. */
  start(): Promise<void>;
  /** Stops receiving, waits for answers in flight, closes connections. Idempotent. */
  stop(): Promise<void>;
}
