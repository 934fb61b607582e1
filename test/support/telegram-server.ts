import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The fake bot's account, as `getMe` returns it. */
export const botAccount = { id: 4242, is_bot: true, first_name: 'Anagen', username: 'AnagenBot' } as const;

type Json = Record<string, unknown>;

/** One call that was received, whether it was served or not. */
export interface Call {
  readonly method: string;
  readonly payload: Json;
  /** HTTP status of the answer; 0 if the connection was cut. */
  readonly status: number;
}

/** What to do with calls of a method instead of serving them. */
export type Failure =
  | { readonly status: number; readonly description?: string; readonly retryAfter?: number }
  /** Not JSON, as a proxy answers that lost its server. */
  | 'bad-gateway'
  /** The connection is cut before the call is served. */
  | 'cut';

/** A loopback Telegram: the real wire format, long polling and confirmation, and the refusals we must not run into. */
export interface TelegramServer {
  readonly root: string;
  readonly token: string;
  /** Every call but `getUpdates`, in the order of its end. */
  readonly calls: Call[];
  /** Served calls of a method, oldest first. */
  served(method: string): Json[];
  /** Served `sendMessage` calls, of one chat if given. */
  sent(chat?: number): Json[];
  /** Puts an update into the queue and returns its id; `times` > 1 delivers it that often. */
  push(update: Json, times?: number): number;
  /** Delivers an update once more, though it was confirmed: Telegram's promise is "at least once". */
  again(id: number): void;
  /** Fails the next `times` calls of a method. */
  fail(method: string, failure: Failure, times?: number): void;
  /** Resolves as soon as the condition holds; checked after each call. Rejects after `ms` (default 4,000). */
  until(condition: () => boolean, what: string, ms?: number): Promise<void>;
  /** Ids of updates that were fetched but never confirmed. */
  pending(): number[];
  /** What was refused although nobody asked for it to be: must stay empty. */
  readonly refusals: string[];
  /** Open `getUpdates` calls. */
  polls(): number;
  /** Number of `getUpdates` calls so far. */
  polled(): number;
  /** The last `getUpdates` call. */
  lastPoll(): Json | undefined;
  /** The webhook as it was registered, or null. */
  webhook(): Json | null;
  close(): Promise<void>;
}

/** Starts the server on a free port. */
export async function startTelegramServer(token = '4242:fake-token_for-tests'): Promise<TelegramServer> {
  const calls: Call[] = [];
  const refusals: string[] = [];
  const failures = new Map<string, Failure[]>();
  const checks = new Set<() => void>();
  const known = new Map<number, Set<number>>();
  const presses = new Set<string>();
  const queries = new Set<string>();
  let queue: { update_id: number }[] = [];
  let nextUpdate = 1000;
  let nextMessage = 1;
  let polled = 0;
  let lastPoll: Json | undefined;
  let webhook: Json | null = null;
  let poll: { readonly limit: number; readonly end: (result: Result) => void } | undefined;
  const history = new Map<number, { update_id: number }>();

  type Result = { readonly result: unknown } | { readonly status: number; readonly description: string };
  const refuse = (description: string): Result => ({
    status: 400,
    description: `Bad Request: ${description}`,
  });
  const notify = () => {
    for (const check of checks) check();
  };

  function getUpdates(payload: Json, gone: (stop: () => void) => void): Promise<Result> | Result {
    polled += 1;
    lastPoll = payload;
    const conflict = (description: string): Result => ({
      status: 409,
      description: `Conflict: ${description}`,
    });
    if (webhook) return conflict("can't use getUpdates method while webhook is active");
    poll?.end(
      conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
    );
    const offset = Number(payload.offset ?? 0);
    const limit = Number(payload.limit ?? 100);
    queue = queue.filter((update) => update.update_id >= offset);
    if (queue.length > 0 || !payload.timeout) return { result: queue.slice(0, limit) };
    return new Promise((resolve) => {
      const end = (result: Result) => {
        clearTimeout(timer);
        if (poll === self) poll = undefined;
        resolve(result);
      };
      const timer = setTimeout(() => end({ result: [] }), Number(payload.timeout) * 1000);
      const self = { limit, end };
      poll = self;
      gone(() => end({ result: [] }));
    });
  }

  function sendMessage(payload: Json): Result {
    const problem = textProblem(payload.text, payload.entities) ?? keyboardProblem(payload.reply_markup);
    if (problem) return refuse(problem);
    if (payload.parse_mode !== undefined) return refuse('parse_mode is not what we use');
    const chat = Number(payload.chat_id);
    const reply = payload.reply_parameters as
      | { message_id: number; allow_sending_without_reply?: boolean }
      | undefined;
    const messages = known.get(chat) ?? new Set();
    known.set(chat, messages);
    if (reply && !messages.has(reply.message_id) && !reply.allow_sending_without_reply) {
      return refuse('message to be replied not found');
    }
    const message_id = nextMessage++;
    messages.add(message_id);
    const type = chat > 0 ? 'private' : 'supergroup';
    return {
      result: { message_id, date: now(), chat: { id: chat, type }, from: botAccount, text: payload.text },
    };
  }

  function serve(method: string, payload: Json): Result {
    switch (method) {
      case 'getMe':
        return { result: botAccount };
      case 'sendMessage':
        return sendMessage(payload);
      case 'sendChatAction':
        return payload.action === 'typing' ? { result: true } : refuse('wrong parameter action in request');
      case 'setMyCommands': {
        const commands = (payload.commands ?? []) as { command: string; description: string }[];
        const fine = commands.every(
          ({ command, description }) =>
            /^[a-z0-9_]{1,32}$/.test(command) && description.length >= 1 && description.length <= 256,
        );
        return fine ? { result: true } : refuse('BOT_COMMAND_INVALID');
      }
      case 'setWebhook':
        if (!String(payload.url).startsWith('https://'))
          return refuse('bad webhook: An HTTPS URL must be provided for webhook');
        if (!/^[\w-]{1,256}$/.test(String(payload.secret_token)))
          return refuse('secret token contains unallowed characters');
        webhook = payload;
        return { result: true };
      case 'deleteWebhook':
        webhook = null;
        return { result: true };
      case 'answerCallbackQuery':
        if (!presses.delete(String(payload.callback_query_id))) {
          return refuse('query is too old and response timeout expired or query ID is invalid');
        }
        return String(payload.text ?? '').length <= 200 ? { result: true } : refuse('MESSAGE_TOO_LONG');
      case 'answerInlineQuery': {
        if (!queries.delete(String(payload.inline_query_id))) {
          return refuse('query is too old and response timeout expired or query ID is invalid');
        }
        const problem = resultsProblem(payload.results);
        return problem ? refuse(problem) : { result: true };
      }
      default:
        return { status: 404, description: 'Not Found: method not found' };
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const payload = await readJson(request);
    const [, bot = '', method = ''] = (request.url ?? '').split('/');
    const record = (status: number) => {
      if (method !== 'getUpdates') calls.push({ method, payload, status });
    };
    const failure = failures.get(method)?.shift();
    if (failure === 'cut') {
      record(0);
      request.socket.destroy();
      return notify();
    }
    if (failure === 'bad-gateway') {
      record(502);
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
      return notify();
    }
    let result: Result;
    if (failure) result = { description: 'Injected', ...failure };
    else if (bot !== `bot${token}`) {
      const looksLikeToken = /^bot\d+:[\w-]+$/.test(bot);
      result = looksLikeToken
        ? { status: 401, description: 'Unauthorized' }
        : { status: 404, description: 'Not Found' };
    } else if (method === 'getUpdates') {
      result = await getUpdates(payload, (stop) => response.once('close', stop));
    } else {
      result = serve(method, payload);
      if ('status' in result) refusals.push(`${method}: ${result.description}`);
    }
    const status = 'status' in result ? result.status : 200;
    const parameters = failure?.retryAfter === undefined ? undefined : { retry_after: failure.retryAfter };
    const body =
      'status' in result
        ? {
            ok: false,
            error_code: status,
            description: result.description,
            ...(parameters ? { parameters } : {}),
          }
        : { ok: true, result: result.result };
    record(status);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    notify();
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  // Node's default of five seconds would now and then cut a connection that the client is about to use again.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function learn(update: Json): void {
    const message = (update.message ?? update.edited_message) as
      | { message_id: number; chat: { id: number } }
      | undefined;
    if (message)
      known.set(message.chat.id, (known.get(message.chat.id) ?? new Set()).add(message.message_id));
    const press = update.callback_query as { id: string } | undefined;
    if (press) presses.add(press.id);
    const query = update.inline_query as { id: string } | undefined;
    if (query) queries.add(query.id);
  }

  const served = (method: string) =>
    calls.filter((call) => call.method === method && call.status === 200).map((call) => call.payload);

  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    calls,
    refusals,
    served,
    sent: (chat) => served('sendMessage').filter((payload) => chat === undefined || payload.chat_id === chat),
    push(update, times = 1) {
      const update_id = nextUpdate++;
      learn(update);
      const whole = { update_id, ...update };
      history.set(update_id, whole);
      for (let time = 0; time < times; time += 1) queue.push(whole);
      poll?.end({ result: queue.slice(0, poll.limit) });
      return update_id;
    },
    again(id) {
      const update = history.get(id);
      if (update) poll?.end({ result: [update] });
    },
    fail(method, failure, times = 1) {
      const list = failures.get(method) ?? [];
      failures.set(method, list);
      for (let time = 0; time < times; time += 1) list.push(failure);
    },
    until(condition, what, ms = 4000) {
      return new Promise((resolve, reject) => {
        const end = (error?: Error) => {
          clearTimeout(timer);
          clearInterval(ticker);
          checks.delete(check);
          if (error) reject(error);
          else resolve();
        };
        const check = () => {
          try {
            if (condition()) end();
          } catch (error) {
            end(error as Error);
          }
        };
        const timer = setTimeout(() => end(new Error(`Waited ${ms} ms in vain for ${what}`)), ms);
        const ticker = setInterval(check, 20);
        checks.add(check);
        check();
      });
    },
    pending: () => [...new Set(queue.map((update) => update.update_id))],
    polls: () => (poll ? 1 : 0),
    polled: () => polled,
    lastPoll: () => lastPoll,
    webhook: () => webhook,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const now = () => Math.floor(Date.now() / 1000);

async function readJson(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  return body ? (JSON.parse(body) as Json) : {};
}

/** Why Telegram would refuse a text with entities, or (for the entities beyond the hundredth) silently spoil it. */
export function textProblem(text: unknown, entities: unknown): string | undefined {
  if (typeof text !== 'string' || !/[^\s\u200B-\u200F\u2800]/.test(text)) return 'message text is empty';
  if (text.length > 4096) return 'message is too long';
  if (/\p{Surrogate}/u.test(text)) return 'strings must be encoded in UTF-8';
  const list = (entities ?? []) as { type: string; offset: number; length: number; url?: string }[];
  if (list.length > 100) return 'more than 100 entities';
  const bytes = list.reduce((sum, { url = '' }) => sum + 12 + Buffer.byteLength(url), 0);
  if (bytes > 9000) return 'ENTITIES_TOO_LONG';
  for (const { type, offset, length, url } of list) {
    const end = offset + length;
    if (!Number.isInteger(offset) || offset < 0 || !(length > 0))
      return `entity with incorrect offset ${offset} or length ${length}`;
    if (end > text.length)
      return `entity beginning at UTF-16 offset ${offset} ends after the end of the text`;
    for (const at of [offset, end]) {
      if (/[\uDC00-\uDFFF]/.test(text[at] ?? ''))
        return `entity begins or ends in a middle of a UTF-16 symbol at ${at}`;
    }
    if (type === 'text_link' && !/^https?:\/\//.test(url ?? '')) return 'entity without a link';
  }
  return undefined;
}

/** Why Telegram would refuse an inline keyboard. */
export function keyboardProblem(markup: unknown): string | undefined {
  if (markup === undefined) return undefined;
  const buttons = (
    markup as { inline_keyboard: { text: string; callback_data: string }[][] }
  ).inline_keyboard.flat();
  if (buttons.length > 100 || Buffer.byteLength(JSON.stringify(markup)) > 10_000)
    return 'reply markup is too long';
  for (const { text, callback_data } of buttons) {
    if (!text.trim()) return 'inline keyboard button text must be non-empty';
    const bytes = Buffer.byteLength(callback_data);
    if (bytes < 1 || bytes > 64) return 'BUTTON_DATA_INVALID';
  }
  return undefined;
}

function resultsProblem(results: unknown): string | undefined {
  const list = results as { type: string; id: string; title?: string; input_message_content?: Json }[];
  if (list.length > 50) return 'RESULTS_TOO_MUCH';
  if (new Set(list.map((result) => result.id)).size < list.length) return 'RESULT_ID_DUPLICATE';
  for (const { type, id, title, input_message_content: content } of list) {
    if (type !== 'article' || !title) return 'ARTICLE_TITLE_EMPTY';
    if (Buffer.byteLength(id) < 1 || Buffer.byteLength(id) > 64) return 'RESULT_ID_INVALID';
    const problem = textProblem(content?.message_text, content?.entities);
    if (problem) return problem;
  }
  return undefined;
}

/** A person's private message. */
export function privateMessage(text: string, more: Json = {}, person = 7): Json {
  return {
    message: {
      message_id: nextId(),
      date: now(),
      chat: { id: person, type: 'private', first_name: 'Ada' },
      from: { id: person, is_bot: false, first_name: 'Ada', language_code: 'en-GB' },
      text,
      ...commandEntity(text),
      ...more,
    },
  };
}

/** A person's message in a group; negative ids, as Telegram has them. */
export function groupMessage(text: string, more: Json = {}, chat = -100): Json {
  return {
    message: {
      message_id: nextId(),
      date: now(),
      chat: { id: chat, type: 'supergroup', title: 'Hair' },
      from: { id: 7, is_bot: false, first_name: 'Ada' },
      text,
      ...commandEntity(text),
      ...more,
    },
  };
}

/** A press on an inline button under a message of the bot. */
export function press(data: string | undefined, message: Json | undefined, id = `press-${nextId()}`): Json {
  const from = { id: 7, is_bot: false, first_name: 'Ada', language_code: 'en-GB' };
  return {
    callback_query: {
      id,
      from,
      chat_instance: '1',
      ...(data === undefined ? {} : { data }),
      ...(message ? { message } : {}),
    },
  };
}

/** What somebody types after the bot's name. */
export function inlineQuery(query: string, id = `query-${nextId()}`): Json {
  return { inline_query: { id, from: { id: 7, is_bot: false, first_name: 'Ada' }, query, offset: '' } };
}

/** The entity that Telegram puts on a mention of `@name` in a text. */
export function mention(text: string, name = `@${botAccount.username}`): Json {
  return { entities: [{ type: 'mention', offset: text.indexOf(name), length: name.length }] };
}

function commandEntity(text: string): Json {
  const command = /^\/[\w@]+/.exec(text)?.[0];
  return command ? { entities: [{ type: 'bot_command', offset: 0, length: command.length }] } : {};
}

let lastId = 5000;
function nextId(): number {
  lastId += 1;
  return lastId;
}
