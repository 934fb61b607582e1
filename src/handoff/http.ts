import { DeliveryError } from './way.ts';

/** Read of an answer at most: what we look for stands at its beginning. */
const MOST_BYTES = 64 * 1024;

/** What is sent to one address. */
export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
  readonly signal: AbortSignal;
  /** What to mend when the other side refuses with this status. Names no address. */
  readonly advise: (status: number) => string;
}

/**
 * Sends it and returns the answer's text. Follows no redirect: a body and a signature meant for one
 * address go to no other. Throws a `DeliveryError`.
 */
export async function post({ url, headers, body, signal, advise }: Post): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
      signal,
      redirect: 'manual',
    });
    // The status has been heard: an answer that is cut off after it is no failure by itself.
    const text = await beginning(response).catch(() => '');
    if (response.ok) return text;
    const { status } = response;
    throw new DeliveryError(advise(status), {
      code: `HTTP_${status}`,
      permanent: status >= 300 && status < 500 && ![408, 425, 429].includes(status),
      retryAfter: secondsIn(text) ?? retryAfter(response.headers.get('retry-after')),
    });
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    throw new DeliveryError(
      'The other side could not be reached, or the connection broke. Nothing to do unless it lasts.',
      { code: codeOf(error) },
    );
  }
}

/** Whoever answers without end is not read to the end. */
async function beginning(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size >= MOST_BYTES) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Seconds or a date, as HTTP has it. In milliseconds. */
function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return ms > 0 ? ms : undefined;
}

/** Telegram's and Discord's own word for it, in the body: the more exact one. In milliseconds. */
function secondsIn(text: string): number | undefined {
  const [, seconds] = /"retry_after"\s*:\s*(\d{1,9}(?:\.\d+)?)/.exec(text) ?? [];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}

/** Node's or undici's name for what broke; `fetch` hides it one or two errors below. */
export function codeOf(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each.name === 'TimeoutError') return 'TIMEOUT';
    if ('code' in each && typeof each.code === 'string') return each.code;
  }
  return error instanceof Error ? error.name : 'unknown';
}

/** A machine's name for itself, in an address. */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
