import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { actionData } from '../../assistant/action.ts';
import type { Asker, Assistant, Command } from '../../assistant/assistant.ts';
import type { Reply } from '../../assistant/reply.ts';
import { localeOf, stringsFor } from '../../locales/strings.ts';
import { layOut } from '../message.ts';
import { addressOf } from './address.ts';
import type { WebDeps } from './deps.ts';
import { directionOf } from './direction.ts';
import { LOCAL } from './hosts.ts';
import { BODY_BYTES, IN_FLIGHT, SUGGESTIONS } from './limits.ts';
import { cors, hostOf } from './origins.ts';
import { ProblemError, starting } from './problem.ts';
import { bodyOf, checked } from './read.ts';
import {
  askSchema,
  commandSchema,
  feedbackSchema,
  handoffSchema,
  openSchema,
  placeSchema,
  pressSchema,
  slugSchema,
  suggestSchema,
} from './schemas.ts';

interface Who {
  readonly session: string;
  readonly clinic: string;
  readonly lang?: string | undefined;
}

/** Everything below `/api`. */
export function createApi(deps: WebDeps): Hono {
  const { hosts, metrics, limits } = deps;
  const api = new Hono();
  let inFlight = 0;

  const tooLong = () => {
    throw new ProblemError(
      413,
      'too-long',
      `A request is at most ${BODY_BYTES / 1024} kB. Please shorten it.`,
    );
  };
  api.use(cors(hosts));
  api.use(bodyLimit({ maxSize: BODY_BYTES, onError: tooLong }));
  api.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });

  const askerOf = (context: Context, { session, clinic, lang }: Who): Asker => {
    const host = hostOf(context, deps, clinic);
    const country = host.clinic?.country ?? deps.country;
    return {
      conversation: `web:${clinic}:${session}`,
      channel: 'web',
      ...(clinic !== LOCAL && { clinic }),
      ...(lang && { locale: lang }),
      ...(country && { country }),
    };
  };

  /** Counts, answers and measures. `make` is not called when too much is being answered already. */
  const reply = async (
    context: Context,
    who: Who,
    make: (assistant: Assistant, asker: Asker) => Promise<Reply> | Reply,
  ) => {
    const asker = askerOf(context, who);
    await limits.ask(addressOf(context, deps.proxies), who.session);
    const assistant = ready(deps);
    if (inFlight >= IN_FLIGHT) throw busy();
    inFlight++;
    metrics.inFlight(1);
    const started = performance.now();
    try {
      const found = await make(assistant, asker);
      metrics.replied(found.kind, (performance.now() - started) / 1000);
      return context.json(exchange(found));
    } finally {
      inFlight--;
      metrics.inFlight(-1);
    }
  };

  api.post('/ask', async (context) => {
    const { text, ...who } = await bodyOf(context, askSchema);
    const command = commandIn(text);
    return reply(context, who, (assistant, asker) =>
      command ? assistant.command(command, asker) : assistant.ask({ ...asker, text }),
    );
  });
  api.post('/open', async (context) => {
    const { topic, ...who } = await bodyOf(context, openSchema);
    return reply(context, who, (assistant, asker) => assistant.open(topic, asker));
  });
  api.post('/press', async (context) => {
    const { data, ...who } = await bodyOf(context, pressSchema);
    return reply(
      context,
      who,
      async (assistant, asker) =>
        (await assistant.press(data, asker)) ?? (await assistant.command('topics', asker)),
    );
  });
  api.post('/command', async (context) => {
    const { name, ...who } = await bodyOf(context, commandSchema);
    return reply(context, who, (assistant, asker) => assistant.command(name, asker));
  });

  api.post('/handoff', async (context) => {
    const { text, ...who } = await bodyOf(context, handoffSchema);
    return reply(context, who, (assistant, asker) => assistant.handOff(text, asker));
  });

  api.post('/feedback', async (context) => {
    const { topic, helpful, reason, ...who } = await bodyOf(context, feedbackSchema);
    const asker = askerOf(context, who);
    await limits.ask(addressOf(context, deps.proxies), who.session);
    const assistant = ready(deps);
    if (!knows(assistant, topic)) throw noTopic();
    metrics.opinion({ topic, helpful, ...(reason && { reason }) });
    const action = reason
      ? { type: 'reason' as const, topic, reason }
      : { type: 'vote' as const, topic, helpful };
    await assistant.press(actionData(action), asker);
    return context.body(null, 204);
  });

  /** The query of a call that costs little. */
  const looked = async <Place extends { clinic: string }>(context: Context, place: Place): Promise<Place> => {
    hostOf(context, deps, place.clinic);
    await limits.look(addressOf(context, deps.proxies));
    return place;
  };
  api.get('/topics', async (context) => {
    await looked(context, checked(placeSchema, context.req.query()));
    return context.json({ topics: ready(deps).suggest('', Number.POSITIVE_INFINITY) });
  });
  api.get('/topics/:slug', async (context) => {
    const { clinic, lang } = await looked(context, checked(placeSchema, context.req.query()));
    const { slug } = checked(slugSchema, context.req.param());
    const assistant = ready(deps);
    if (!knows(assistant, slug)) throw noTopic();
    // Nobody's conversation: a session is a UUID, and this is none.
    return context.json(
      exchange(await assistant.open(slug, askerOf(context, { session: 'topics', clinic, lang }))),
    );
  });
  api.get('/suggest', async (context) => {
    const { q } = await looked(context, checked(suggestSchema, context.req.query()));
    return context.json({ topics: ready(deps).suggest(q, SUGGESTIONS) });
  });
  api.get('/ui', async (context) => {
    const place = await looked(context, checked(placeSchema, context.req.query()));
    const clinic = hosts.find(place.clinic)?.clinic;
    const lang = localeOf(place.lang ?? clinic?.languages[0]);
    const strings = stringsFor(lang);
    return context.json({
      lang,
      dir: directionOf(lang),
      disclaimer: strings.disclaimer.general,
      words: strings.web,
      clinic: clinic ? { name: clinic.name, talk: strings.tools.contact, ...clinic.look } : null,
    });
  });
  return api;
}

/** "/forget", as it can be typed in every other chat. */
function commandIn(text: string): Command | undefined {
  const [, name] = /^\s*\/([a-z]+)\s*$/.exec(text) ?? [];
  return commandSchema.shape.name.safeParse(name).data;
}

function exchange(reply: Reply) {
  return { reply, message: layOut(reply), dir: directionOf(reply.lang) };
}

function ready({ assistant }: WebDeps): Assistant {
  const found = assistant();
  if (found) return found;
  throw starting();
}

function knows(assistant: Assistant, topic: string): boolean {
  return assistant.suggest('', Number.POSITIVE_INFINITY).some(({ id }) => id === topic);
}

const noTopic = () =>
  new ProblemError(404, 'no-topic', 'There is no such topic. GET /api/topics lists them all.');

const busy = () =>
  new ProblemError(503, 'busy', 'Many people are asking right now. Please try again in a few seconds.', {
    'retry-after': '3',
  });
