/** The arrows between the rooms: assistant ← knowledge, search, store ← channels ← main. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may import ${allowed.join(', ')} and itself, nothing else of src`,
  from: { path: `^src/${from}/` },
  to: {
    path: '^src/',
    pathNot: [`^src/${from}/`, ...allowed.map((room) => `^src/${room}/`), '^src/(advice|keep).ts$'],
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    only('assistant-is-innermost', 'assistant', ['locales']),
    only('locales-know-only-types', 'locales', ['assistant']),
    only('knowledge', 'knowledge', ['assistant']),
    only('search', 'search', ['assistant']),
    only('store', 'store', ['assistant']),
    only('report', 'report', ['assistant', 'store', 'search']),
    {
      name: 'report-is-given-its-embedder',
      severity: 'error',
      comment:
        'who makes a report may have no model: it is handed in, and asked for only if there is English',
      from: { path: '^src/report/' },
      to: { path: '^src/search/model/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'handoff',
      severity: 'error',
      comment: 'src/handoff may import types of assistant, the settings, advice and itself',
      from: { path: '^src/handoff/' },
      to: { path: '^src/', pathNot: '^src/(handoff/|assistant/|advice.ts$|config.ts$)' },
    },
    {
      name: 'delivery-libraries-stay-in-handoff',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/handoff/' },
      to: { path: 'node_modules/(nodemailer|standardwebhooks)' },
    },
    {
      name: 'channels-only-translate',
      severity: 'error',
      comment: 'a channel knows the assistant, the words of the interface and its own platform',
      from: { path: '^src/channels/' },
      to: { path: '^src/(knowledge|store|search|handoff)/' },
    },
    {
      name: 'channels-know-no-other-channel',
      severity: 'error',
      from: { path: '^src/channels/([^/]+)/' },
      to: { path: '^src/channels/[^/]+/', pathNot: '^src/channels/$1/' },
    },
    {
      name: 'search-libraries-stay-in-search',
      severity: 'error',
      from: { pathNot: '^(src/search/|scripts/evaluate/|test/)' },
      to: { path: 'node_modules/(@orama/orama|@huggingface/transformers|onnxruntime)' },
    },
    {
      name: 'telegram-libraries-stay-there',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/telegram/' },
      to: { path: 'node_modules/(grammy|@grammyjs)' },
    },
    {
      name: 'discord-libraries-stay-there',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/discord/' },
      to: { path: 'node_modules/(discord.js|@discordjs)' },
    },
    {
      name: 'web-libraries-stay-there',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/(web/|listener.ts)' },
      to: { path: 'node_modules/(hono|@hono|esbuild|prom-client)' },
    },
    {
      name: 'the-widget-carries-no-server',
      severity: 'error',
      comment: 'what a page loads is small: of the server it knows the client, and types',
      from: { path: '^src/channels/web/(widget/|client.ts)' },
      to: {
        pathNot: '^src/channels/web/(widget/|client.ts)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { pathNot: '^src/main.ts$' },
      to: { path: '^src/main.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
