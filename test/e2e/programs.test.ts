import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { knowledgeCopy } from '../support/knowledge-folder.ts';
import { start } from '../support/run.ts';
import { privateMessage, startTelegramServer } from '../support/telegram-server.ts';

const asked = [
  { id: 'a', text: 'are exosomes safe for hair?' },
  { id: 'b', text: 'what is the capital of Mongolia?' },
  { id: 'c', text: 'my throat is closing up after the injections, help' },
  { id: 'd', text: 'germany', context: ['my throat is closing up after the injections, help'] },
  { id: 'e', text: 'thank you!' },
];

// The first start on a machine fetches the model and embeds the knowledge base.
beforeAll(async () => {
  const { code, stderr } = await start('scripts/ask.ts', { args: ['--json', 'hello'] }).ended;
  expect(code, stderr).toBe(0);
});

/** What `look` finds once it is there. */
async function until(look: () => string | undefined): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not come within half a minute');
}

describe('ask', () => {
  test('once, for a person', async () => {
    const { code, stdout } = await start('scripts/ask.ts', { args: ['what do exosomes cost'] }).ended;
    expect(code).toBe(0);
    expect(stdout).toContain('Sources');
    expect(stdout).toContain('General information, not medical advice');
  });

  test('as JSON lines: a record a line on standard output and nothing else', async () => {
    const { code, stdout } = await start('scripts/ask.ts', {
      args: ['--jsonl'],
      stdin: asked.map((line) => JSON.stringify(line)).join('\n'),
    }).ended;
    expect(code).toBe(0);
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ id, kind, topic, level }) => [id, kind, topic, level])).toEqual([
      ['a', 'answer', 'exosomes', null],
      ['b', 'unknown', null, null],
      ['c', 'urgent', null, 'emergency'],
      ['d', 'urgent', null, 'emergency'],
      ['e', 'chat', null, null],
    ]);
    expect(records[0].sources.length).toBeGreaterThan(0);
    expect(records[3].text).toContain('112');
  });

  test('a second start opens no connection', async () => {
    const log = path.join(await mkdtemp(path.join(tmpdir(), 'network-')), 'log');
    await writeFile(log, '');
    const { code, stderr } = await start('scripts/ask.ts', {
      args: ['--json', 'are exosomes safe?'],
      imports: ['./test/support/no-network.ts'],
      env: { NETWORK_LOG: log },
    }).ended;
    expect(code, stderr).toBe(0);
    expect(await readFile(log, 'utf8')).toBe('');
  });

  test('without the model and without a way to it: one error that names the three ways', async () => {
    const empty = await mkdtemp(path.join(tmpdir(), 'no-model-'));
    const log = path.join(empty, 'log');
    const { code, stderr } = await start('scripts/ask.ts', {
      args: ['hello'],
      imports: ['./test/support/no-network.ts'],
      env: { NETWORK_LOG: log, MODEL_DIR: path.join(empty, 'model') },
    }).ended;
    expect(code).toBe(1);
    for (const part of ['MODEL_DIR', 'HF_ENDPOINT', 'npm registry']) expect(stderr).toContain(part);
    // The test above can fail: this one did try to connect.
    expect(await readFile(log, 'utf8')).not.toBe('');
  });
});

describe('npm start', () => {
  test('opens a chat when nothing is configured, and ends with the input', async () => {
    const { code, stdout } = await start('src/main.ts', { stdin: 'does it hurt?\n/sources\n/quit\n' }).ended;
    expect(code).toBe(0);
    expect(stdout).toContain('Ask in your own words');
    expect(stdout).toContain('Sources');
  });

  test('shows the page beside the chat; where its port is taken, the chat goes on and says so', async () => {
    const { child, ended, output } = start('src/main.ts', { env: { PORT: '0' } });
    const address = await until(() => /in the browser: (http:\/\/127\.0\.0\.1:\d+)/.exec(output())?.[1]);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const second = start('src/main.ts', { env: { PORT: new URL(address).port }, stdin: 'hello\n/quit\n' });
    const { code, stdout, stderr } = await second.ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/port \d+ is taken. Try another one, for example PORT=\d+ npm start/);
    expect(stdout).toContain('Ask in your own words');
    child.stdin?.end('/quit\n');
    expect((await ended).code).toBe(0);
  });

  test('with WEB, a server without a chat: answers at once or says that it is starting; SIGTERM drains it', async () => {
    const { child, ended, output } = start('src/main.ts', { env: { WEB: '127.0.0.1:0' }, stdin: '' });
    const address = await until(() => /"address":"([^"]+)"/.exec(output())?.[1]);
    const session = '3f2b8c1e-5d47-4b6a-9c0d-1e2f3a4b5c6d';
    const response = await fetch(`${address}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'are exosomes safe for hair loss?', session }),
    });
    expect(await response.json()).toMatchObject({ reply: { kind: 'answer', topic: 'exosomes' } });
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    for (const secret of ['exosomes', session]) expect(output()).not.toContain(secret);
  });

  test.each([
    ['a token that cannot be one', { TELEGRAM_TOKEN: 'abc' }, 'TELEGRAM_TOKEN: copy the whole token'],
    ['a country that is none', { COUNTRY: 'Germany' }, 'COUNTRY: write two capital letters'],
  ])('%s ends in a sentence of advice and exit code 1', async (_, env, expected) => {
    const { code, stderr } = await start('src/main.ts', { env }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(expected);
    expect(stderr).not.toContain('at ');
  });

  test('a broken knowledge file ends in its place and mend', async () => {
    const { folder, edit } = await knowledgeCopy(['exosomes']);
    await edit('en/exosomes.md', (text) => text.replace(/^title: .*\n/m, ''));
    const { code, stderr } = await start('src/main.ts', { env: { KNOWLEDGE_DIR: folder } }).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/knowledge\/en\/exosomes\.md:\d+: title/);
  });

  test('a token that Telegram refuses, and a port that is taken, are said in a sentence', async () => {
    const telegram = createServer((request, response) => {
      const ok = !request.url?.endsWith('/getMe') || request.url.includes('42:');
      response.writeHead(ok ? 200 : 401, { 'content-type': 'application/json' });
      const me = { id: 42, is_bot: true, first_name: 'A', username: 'a_bot' };
      response.end(
        JSON.stringify(
          ok
            ? { ok, result: request.url?.endsWith('/getMe') ? me : true }
            : { ok, error_code: 401, description: 'Unauthorized' },
        ),
      );
    });
    await new Promise<void>((resolve) => telegram.listen(0, '127.0.0.1', resolve));
    const { port } = telegram.address() as AddressInfo;
    const env = { TELEGRAM_API_ROOT: `http://127.0.0.1:${port}` };
    const refused = await start('src/main.ts', { env: { ...env, TELEGRAM_TOKEN: `1:${'x'.repeat(35)}` } })
      .ended;
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('Telegram refused the token in TELEGRAM_TOKEN');
    const taken = await start('src/main.ts', {
      env: {
        ...env,
        TELEGRAM_TOKEN: `42:${'x'.repeat(35)}`,
        TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/hook',
        TELEGRAM_WEBHOOK_SECRET: 's'.repeat(32),
        PORT: String(port),
      },
    }).ended;
    telegram.close();
    telegram.closeAllConnections();
    expect(taken.code).toBe(1);
    expect(taken.stderr).toContain(`Port ${port} is taken`);
    expect(refused.stderr + taken.stderr).not.toContain('xxxxx');
  });

  test('with a token it answers on Telegram by the real model; SIGTERM finishes what is in flight', async () => {
    const token = `4242:${'t'.repeat(35)}`;
    const telegram = await startTelegramServer(token);
    const { child, ended, output } = start('src/main.ts', {
      env: { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: telegram.root },
    });
    telegram.push(privateMessage('are exosomes safe?'));
    await telegram.until(() => telegram.sent().length > 0, 'the first answer', 30_000);
    expect(telegram.sent()[0]?.text).toContain('Sources');

    telegram.push(privateMessage('my throat is closing up after the injections'));
    await telegram.until(() => telegram.pending().length > 0, 'the second question', 10_000);
    const stopped = performance.now();
    child.kill('SIGTERM');
    const { code } = await ended;
    expect(code).toBe(0);
    expect(performance.now() - stopped).toBeLessThan(5_000);
    const answers = telegram.sent();
    await telegram.close();
    expect(answers.some(({ text }) => String(text).includes('emergency'))).toBe(true);
    // The log tells that it runs, and nothing of what was said or by whom.
    expect(output()).toContain('"channel":"telegram"');
    for (const secret of ['exosomes', 'throat', token]) expect(output()).not.toContain(secret);
  });
});
