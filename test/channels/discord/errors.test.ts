import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { closeAdvice, connectAdvice, facts, isUndeliverable } from '../../../src/channels/discord/errors.ts';
import { createSeen } from '../../../src/channels/seen.ts';

const body = { files: undefined, body: { content: 'secret words' } };
const api = (code: number, status = 400): DiscordAPIError =>
  new DiscordAPIError(
    { code, message: 'secret words' },
    code,
    status,
    'POST',
    'https://discord.example/secret-token',
    body,
  );

describe('what is logged of an error', () => {
  it('is its name, code, status and method, and nothing that holds words or tokens', () => {
    expect(facts(api(50035))).toEqual({
      error: 'DiscordAPIError[50035]',
      code: 50035,
      status: 400,
      method: 'POST',
    });
    expect(
      facts(new HTTPError(502, 'secret words', 'PATCH', 'https://discord.example/secret-token', body)),
    ).toEqual({
      error: 'HTTPError',
      status: 502,
      method: 'PATCH',
    });
    expect(facts(new TypeError('secret words'))).toEqual({ error: 'TypeError' });
    expect(facts('secret words')).toEqual({ error: 'string' });
    expect(facts(Object.assign(new Error(), { code: { secret: 'words' } }))).toEqual({ error: 'Error' });
  });
});

describe('an answer that could not be delivered', () => {
  it.each([10003, 10008, 10015, 10062, 50001, 50007, 50013, 50027, 50083, 160005])(
    'is nobody’s mistake with %i',
    (code) => {
      expect(isUndeliverable(api(code))).toBe(true);
    },
  );

  it('is a mistake with anything else', () => {
    expect(isUndeliverable(api(50035))).toBe(false);
    expect(isUndeliverable(Object.assign(new Error(), { code: 10062 }))).toBe(false);
    expect(isUndeliverable(null)).toBe(false);
  });
});

describe('advice', () => {
  it('names the variable and the cause', () => {
    expect(connectAdvice(api(0, 401), 'https://discord.example')).toMatch(
      /^Discord refused the token in DISCORD_TOKEN\./,
    );
    expect(connectAdvice(api(0, 503), 'https://discord.example')).toBe(
      'Discord did not let the bot connect by way of https://discord.example (0, 503). Check the network and DISCORD_API_ROOT, then try again.',
    );
    expect(connectAdvice(new Error('secret words'), 'https://discord.example')).toContain('(Error)');
    expect(closeAdvice(4014)).toMatch(/^Discord refused the intents/);
    expect(closeAdvice(1006)).toBeNull();
  });
});

describe('ids that were seen', () => {
  it('are known, as far as memory reaches', () => {
    const seen = createSeen(3);
    expect(['a', 'b', 'a', 'c', 'd'].map((id) => seen.first(id))).toEqual([true, true, false, true, true]);
    expect(['b', 'a'].map((id) => seen.first(id))).toEqual([false, true]);
  });
});
