import type {
  Ask,
  CommandRequest,
  Exchange,
  FeedbackRequest,
  HandoffRequest,
  Open,
  Press,
  Problem,
  Topics,
  Ui,
} from './schemas.ts';

/**
 * A request that did not end in an answer. `offline`: nothing came back; `timeout`: not in time;
 * `problem`: the server said why.
 */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly why: 'offline' | 'timeout' | 'problem';
  /** HTTP status; 0 where there was none. */
  readonly status: number;
  /** Seconds to wait, where the server said it. */
  readonly retryAfter: number;
  readonly problem: Problem | null;

  constructor(why: ClientError['why'], status = 0, retryAfter = 0, problem: Problem | null = null) {
    super(problem ? problem.detail : why);
    this.why = why;
    this.status = status;
    this.retryAfter = retryAfter;
    this.problem = problem;
  }
}

/** What a client is made of; all but `base` have defaults. */
export interface ClientOptions {
  /** Origin of the server: "https://chat.example.org"; "" for the page's own. */
  readonly base: string;
  /** Milliseconds until a request is given up. Default 15,000: an answer takes a hundredth of that. */
  readonly timeout?: number;
  /** Default: the global one, as it is now; a page that replaces it later is not asked. */
  readonly fetch?: typeof fetch;
}

/** The web channel's interface as functions. Types only come from the schemas: a page carries no validator. */
export interface Client {
  ask(request: Ask): Promise<Exchange>;
  open(request: Open): Promise<Exchange>;
  press(request: Press): Promise<Exchange>;
  command(request: CommandRequest): Promise<Exchange>;
  handOff(request: HandoffRequest): Promise<Exchange>;
  feedback(request: FeedbackRequest): Promise<void>;
  topics(clinic?: string): Promise<Topics>;
  suggest(q: string, clinic?: string): Promise<Topics>;
  ui(lang?: string, clinic?: string): Promise<Ui>;
}

// Taken while the module loads: pages replace globals, and this has to work on such a page.
const { parse, stringify } = JSON;
const { encodeURIComponent: encode, setTimeout: later, clearTimeout: never } = globalThis;
const Aborter = AbortController;
const abort = Function.prototype.call.bind(Aborter.prototype.abort);
const textOf: (response: Response) => Promise<string> = Function.prototype.call.bind(Response.prototype.text);
const headerOf: (headers: Headers, name: string) => string | null = Function.prototype.call.bind(
  Headers.prototype.get,
);

/** Each function rejects with a `ClientError` and nothing else. */
export function createClient({ base, timeout = 15_000, fetch: own }: ClientOptions): Client {
  const send = own ?? globalThis.fetch.bind(globalThis);

  async function call(path: string, body?: object): Promise<unknown> {
    const aborter = new Aborter();
    const timer = later(() => abort(aborter), timeout);
    try {
      const response = await send(base + path, {
        method: body ? 'POST' : 'GET',
        ...(body && { body: stringify(body), headers: { 'content-type': 'application/json' } }),
        signal: aborter.signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      const text = await textOf(response);
      const value: unknown = text === '' ? null : parse(text);
      if (response.ok) return value;
      const seconds = +(headerOf(response.headers, 'retry-after') ?? 0) || 0;
      throw new ClientError('problem', response.status, seconds, value as Problem);
    } catch (error) {
      if (error instanceof ClientError) throw error;
      throw new ClientError(aborter.signal.aborted ? 'timeout' : 'offline');
    } finally {
      never(timer);
    }
  }

  const at = (clinic = 'local') => `clinic=${encode(clinic)}`;
  return {
    ask: (request) => call('/api/ask', request) as Promise<Exchange>,
    open: (request) => call('/api/open', request) as Promise<Exchange>,
    press: (request) => call('/api/press', request) as Promise<Exchange>,
    command: (request) => call('/api/command', request) as Promise<Exchange>,
    handOff: (request) => call('/api/handoff', request) as Promise<Exchange>,
    feedback: (request) => call('/api/feedback', request) as Promise<void>,
    topics: (clinic) => call(`/api/topics?${at(clinic)}`) as Promise<Topics>,
    suggest: (q, clinic) => call(`/api/suggest?q=${encode(q)}&${at(clinic)}`) as Promise<Topics>,
    ui: (lang, clinic) => call(`/api/ui?${at(clinic)}${lang ? `&lang=${encode(lang)}` : ''}`) as Promise<Ui>,
  };
}
