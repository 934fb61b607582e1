import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  checkChoices,
  checkCommand,
  checkMessage,
  invalid,
  Refusal,
  refuse,
  type Wire,
} from './discord-checks.ts';
import { snowflake, type World } from './discord-world.ts';

/** Something the bot sent, as the server took it. */
export interface Sent {
  readonly way: 'message' | 'typing' | 'defer' | 'suggestions' | 'edit' | 'follow-up';
  /** Channel of a message, id of an interaction. */
  readonly to: string;
  readonly body: Wire;
}

/** A mishap for the next requests that match. */
export interface Mishap {
  readonly path: RegExp;
  readonly method?: string;
  /** HTTP status, or 'cut' for a connection that breaks. */
  readonly status: number | 'cut';
  readonly body?: Wire;
  readonly headers?: Record<string, string>;
  /** How often; default once. */
  times?: number;
  /** The server does its work first, and only the response is lost. */
  readonly after?: boolean;
}

interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly bornAt: number;
  expired: boolean;
  acknowledged: boolean;
}

/** The part of Discord's REST interface, version 10, that a bot like ours uses. */
export function createFakeRest(
  world: World,
  options: { token: string; deadline: number; url: () => string },
) {
  const sent: Sent[] = [];
  const registered: { scope: string; commands: Wire[] }[] = [];
  const mishaps: Mishap[] = [];
  const requests: string[] = [];
  const interactions = new Map<string, Interaction>();
  const messages = new Map<string, Wire>();
  const nonces = new Map<string, Wire>();

  function createMessage(channel: string, body: Wire): Wire {
    checkMessage(body);
    const repeated = body.enforce_nonce ? nonces.get(body.nonce) : undefined;
    if (repeated) return repeated;
    const reference = body.message_reference;
    if (reference && !messages.has(reference.message_id) && reference.fail_if_not_exists !== false) {
      invalid('message_reference: Unknown message');
    }
    const message = world.message(channel, body.content ?? '', {
      author: world.bot,
      embeds: body.embeds ?? [],
      components: body.components ?? [],
    });
    messages.set(message.id, message);
    if (body.enforce_nonce) nonces.set(body.nonce, message);
    return message;
  }

  function callback(id: string, secret: string, body: Wire): void {
    const interaction = interactions.get(id);
    const late =
      !interaction ||
      interaction.token !== secret ||
      interaction.expired ||
      Date.now() - interaction.bornAt > options.deadline;
    if (late) refuse(404, 10062, 'Unknown interaction');
    if (interaction.acknowledged) refuse(400, 40060, 'Interaction has already been acknowledged.');
    const suggestions = body.type === 8;
    if (suggestions !== (interaction.type === 4) || ![5, 8].includes(body.type)) invalid(`type ${body.type}`);
    if (suggestions) checkChoices(body.data.choices);
    else if (![0, 64].includes(body.data.flags)) invalid('flags');
    interaction.acknowledged = true;
    sent.push({ way: suggestions ? 'suggestions' : 'defer', to: id, body: body.data });
  }

  function webhook(secret: string, way: 'edit' | 'follow-up', body: Wire): Wire {
    const interaction = [...interactions.values()].find((candidate) => candidate.token === secret);
    if (!interaction?.acknowledged) refuse(404, 10015, 'Unknown Webhook');
    checkMessage(body);
    sent.push({ way, to: interaction.id, body });
    return world.message(world.channels.general, '', { author: world.bot, webhook_id: world.bot.id });
  }

  function register(scope: string, body: Wire[]): Wire[] {
    if (scope !== 'global' && scope !== world.guild) return refuse(403, 50001, 'Missing Access');
    for (const command of body) checkCommand(command, scope === 'global');
    registered.push({ scope, commands: body });
    return body.map((command) => ({ ...command, id: snowflake() }));
  }

  function route(method: string, path: string, body: Wire, authorized: boolean): Wire | null {
    const [, first = '', second = '', third = '', fourth = ''] = path.split('/');
    const open = first === 'interactions' || first === 'webhooks';
    if (!open && !authorized) return refuse(401, 0, '401: Unauthorized');
    switch (`${method} ${path.replace(/\d{17,19}/g, ':id').replace(/token-of-:id/, ':token')}`) {
      case 'GET /gateway/bot':
        return {
          url: `${options.url()}/gateway`,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
        };
      case 'GET /applications/@me':
        return { id: world.bot.id, name: 'Anagen' };
      case 'PUT /applications/:id/commands':
        return register('global', body as Wire[]);
      case 'PUT /applications/:id/guilds/:id/commands':
        return register(fourth, body as Wire[]);
      case 'POST /channels/:id/typing':
        sent.push({ way: 'typing', to: second, body: {} });
        return null;
      case 'POST /channels/:id/messages': {
        const known = messages.size;
        const message = createMessage(second, body);
        if (messages.size > known) sent.push({ way: 'message', to: second, body });
        return message;
      }
      case 'POST /interactions/:id/:token/callback':
        callback(second, third, body);
        return null;
      case 'PATCH /webhooks/:id/:token/messages/@original':
        return webhook(third, 'edit', body);
      case 'POST /webhooks/:id/:token':
        return webhook(third, 'follow-up', body);
      default:
        return refuse(404, 0, '404: Not Found');
    }
  }

  async function onRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const method = request.method ?? '';
    const path = new URL(request.url ?? '', 'http://loopback').pathname
      .replace('%40', '@')
      .replace(/^\/api\/v10/, '');
    requests.push(`${method} ${path}`);
    const mishap = mishaps.find(
      (one) => one.path.test(path) && (one.method ?? method) === method && (one.times ?? 1) > 0,
    );
    const respond = (status: number, body: Wire | null, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { ...(body && { 'content-type': 'application/json' }), ...headers });
      response.end(body === null ? undefined : JSON.stringify(body));
    };
    const run = (): [number, Wire | null] => {
      try {
        const text = Buffer.concat(chunks).toString();
        const result = route(
          method,
          path,
          text ? JSON.parse(text) : {},
          request.headers.authorization === `Bot ${options.token}`,
        );
        return [result === null ? 204 : 200, result];
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return [error.status, { code: error.code, message: error.message }];
      }
    };
    if (!mishap) return respond(...run());
    mishap.times = (mishap.times ?? 1) - 1;
    if (mishap.after) run();
    if (mishap.status === 'cut') request.socket.destroy();
    else respond(mishap.status, mishap.body ?? { message: 'mishap', code: 0 }, mishap.headers);
  }

  return {
    onRequest,
    sent,
    registered,
    requests,
    /** Prepares a mishap. */
    fail: (mishap: Mishap) => void mishaps.push(mishap),
    /** Makes a message known, so that it can be replied to. */
    knowMessage: (message: Wire) => void messages.set(message.id, message),
    /** Makes an interaction known, so that it can be answered. */
    knowInteraction: ({ id, token, type }: Wire) =>
      void interactions.set(id, { id, token, type, bornAt: Date.now(), expired: false, acknowledged: false }),
    /** The 3 seconds of an interaction are over. */
    expire: (id: string) => void Object.assign(interactions.get(id) ?? {}, { expired: true }),
  };
}
