import { afterEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createEmail } from '../../src/handoff/email.ts';
import type { DeliveryError, Letter } from '../../src/handoff/way.ts';
import { startMailServer } from '../support/mail-server.ts';
import { WORDS } from './world.ts';

const servers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of servers.splice(0)) await one.close();
});
const mailServer = async (user?: string) => {
  const one = await startMailServer(user);
  servers.push(one);
  return one;
};
const emailAt = (port: number, { host = '127.0.0.1', login = '' } = {}) =>
  createEmail(
    loadConfig({ SMTP_URL: `smtp://${login}${host}:${port}`, SMTP_FROM: 'Anagen <chat@a.example>' }).smtp,
  );
const to = { way: 'email', to: 'desk@clinic.example' } as const;
const letter = (more: Partial<Letter> = {}): Letter => ({
  id: 'a-letter-1',
  clinic: { id: 'north', name: 'Clinic North' },
  text: WORDS,
  lang: 'de',
  made: Date.UTC(2026, 10, 22, 12),
  ...more,
});
const soon = () => AbortSignal.timeout(5_000);
const failure = (work: Promise<void>): Promise<DeliveryError> =>
  work.then(
    () => {
      throw new Error('it did not fail');
    },
    (error) => error,
  );

test('a plain mail with a Message-ID of its own', async () => {
  const server = await mailServer();
  await emailAt(server.port).deliver(to, letter(), soon());
  expect(server.mails).toHaveLength(1);
  const [mail] = server.mails;
  expect(mail).toMatchObject({ from: 'chat@a.example', to: ['desk@clinic.example'] });
  const head = mail?.head.split('\r\n') ?? [];
  expect(head).toContain('Subject: Question from your website chat (Clinic North)');
  expect(head).toContain('Message-ID: <a-letter-1@anagen>');
  expect(head).toContain('Content-Type: text/plain; charset=utf-8');
  expect(head).toContain('Date: Sun, 22 Nov 2026 12:00:00 +0000');
  expect(head).toContain('Auto-Submitted: auto-generated');
  expect(mail?.body.replace(/=\r\n/g, '')).toContain(WORDS);
  expect(mail?.body.replace(/=\r\n/g, '')).toContain('no. ');
});

test('nothing that a patient, a pack or an id holds becomes a header, a recipient or a part', async () => {
  const server = await mailServer();
  const evil =
    'x\r\nBcc: evil@evil.example\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n.\r\nQUIT';
  const nasty = letter({ text: evil, id: evil, clinic: { id: 'n', name: evil } });
  await emailAt(server.port).deliver(to, nasty, soon());
  const two = { way: 'email', to: 'desk@clinic.example, evil@evil.example' } as const;
  await emailAt(server.port)
    .deliver(two, letter(), soon())
    .catch(() => undefined);
  const [mail] = server.mails;
  expect(mail?.to).toEqual(['desk@clinic.example']);
  expect(mail?.head).not.toMatch(/^(?:bcc|cc):/im);
  expect(mail?.head.match(/^content-type:.*/gim)).toEqual(['Content-Type: text/plain; charset=utf-8']);
  expect(mail?.head).toMatch(/^Message-ID:\s+<[\w-]+@anagen>\r$/m);
  expect(server.mails.flatMap((each) => each.to)).not.toContain('evil@evil.example');
  const body = mail?.body
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  expect(body).toContain('<script>alert(1)</script>\r\n.\r\nQUIT');
});

test('the connection cut after the mail was taken: sent again, it has the same Message-ID', async () => {
  const server = await mailServer();
  server.next('cut-after-data');
  const email = emailAt(server.port);
  expect(await failure(email.deliver(to, letter(), soon()))).toMatchObject({ permanent: false });
  await email.deliver(to, letter(), soon());
  expect(server.mails).toHaveLength(2);
  expect(server.mails[0]?.head).toBe(server.mails[1]?.head);
  expect(server.mails[0]?.body).toBe(server.mails[1]?.body);
});

test('a refused recipient is permanent, one put off is not; neither is named', async () => {
  const server = await mailServer();
  server.next({ recipient: 550 }, { recipient: 451 });
  const refused = await failure(emailAt(server.port).deliver(to, letter(), soon()));
  expect(refused).toMatchObject({ code: 'SMTP_550', permanent: true });
  expect(refused.message).toContain('Check the address in the clinic’s pack');
  const later = await failure(emailAt(server.port).deliver(to, letter(), soon()));
  expect(later).toMatchObject({ code: 'SMTP_451', permanent: false });
  expect(`${refused.stack}${later.stack}${JSON.stringify([refused, later])}`).not.toContain('desk@');
});

test('with user and password; a wrong one is told', async () => {
  const server = await mailServer('me@a.example');
  await emailAt(server.port, { login: 'me%40a.example:secret@' }).deliver(to, letter(), soon());
  expect(server.mails).toHaveLength(1);
  const error = await failure(
    emailAt(server.port, { login: 'me%40a.example:wrong@' }).deliver(to, letter(), soon()),
  );
  expect(error).toMatchObject({ code: 'SMTP_535', permanent: true });
  expect(error.message).toContain('Mend SMTP_URL');
});

test('nothing goes out without TLS, but on this machine', async () => {
  const server = await mailServer();
  const error = await failure(emailAt(server.port, { host: '0.0.0.0' }).deliver(to, letter(), soon()));
  expect(error.message).toContain('TLS');
  expect(server.mails).toEqual([]);
});

test('a server that never greets is left when the time is over; one that is not there is named', async () => {
  const server = await mailServer();
  server.next('silent');
  const before = performance.now();
  await failure(emailAt(server.port).deliver(to, letter(), AbortSignal.timeout(200)));
  expect(performance.now() - before).toBeLessThan(2_000);
  await server.close();
  const error = await failure(emailAt(server.port).deliver(to, letter(), soon()));
  expect(error.code).toMatch(/ECONNREFUSED|ESOCKET|ECONNECTION/);
});
