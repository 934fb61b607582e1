import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

/** What came of many questions. */
export interface Asked {
  /** Milliseconds each answer took, sorted. */
  readonly times: readonly number[];
  readonly seconds: number;
  /** Connections that broke or timed out, and answers that were no 200: all of them should be 0. */
  readonly errors: number;
}

/** When to stop, and who counts along. */
export interface Asking {
  readonly connections: number;
  readonly until: { readonly seconds: number } | { readonly requests: number };
  readonly onAnswer?: () => void;
}

/** Asks over so many connections at once, each question in a new conversation. */
export function askMany(
  address: string,
  questions: readonly string[],
  { connections, until, onAnswer = () => {} }: Asking,
): Promise<Asked> {
  let next = 0;
  let refused = 0;
  const times: number[] = [];
  return new Promise((resolve, reject) => {
    const running = autocannon(
      {
        url: `${address}/api/ask`,
        connections,
        ...('seconds' in until ? { duration: until.seconds } : { amount: until.requests }),
        requests: [
          {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            setupRequest: (request) => ({
              ...request,
              body: JSON.stringify({ text: questions[next++ % questions.length], session: randomUUID() }),
            }),
          },
        ],
      },
      (error: Error | null, { duration, errors, timeouts }: autocannon.Result) => {
        times.sort((a, b) => a - b);
        if (error) reject(error);
        else resolve({ times, seconds: duration, errors: errors + timeouts + refused });
      },
    );
    running.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      if (status !== 200) refused++;
      onAnswer();
    });
  });
}
