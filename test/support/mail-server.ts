import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What to do with a mail instead of taking it. */
export type Mishap =
  /** Refused with this code when the recipient is named. */
  | { readonly recipient: number }
  /** Taken, and the connection cut before the receipt. */
  | 'cut-after-data'
  /** Never greets. */
  | 'silent';

/** A mail that was read to its end. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly head: string;
  readonly body: string;
}

/** A mail server on loopback, without TLS. With `user`, that one and the password "secret" are needed. */
export async function startMailServer(user?: string) {
  const mails: Mail[] = [];
  const mishaps: Mishap[] = [];
  const server = new SMTPServer({
    logger: false,
    disabledCommands: user ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    authOptional: !user,
    allowInsecureAuth: true,
    closeTimeout: 50,
    onConnect(_session, done) {
      if (mishaps[0] !== 'silent') return done();
      mishaps.shift();
    },
    onAuth({ username, password }, _session, done) {
      if (username === user && password === 'secret') return done(null, { user: username ?? '' });
      done(Object.assign(new Error('Wrong'), { responseCode: 535 }));
    },
    onRcptTo(_address, _session, done) {
      const [mishap] = mishaps;
      if (typeof mishap !== 'object') return done();
      mishaps.shift();
      done(Object.assign(new Error('No such user'), { responseCode: mishap.recipient }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const whole = Buffer.concat(chunks).toString();
        const blank = whole.indexOf('\r\n\r\n');
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          head: whole.slice(0, blank),
          body: whole.slice(blank + 4),
        });
        if (mishaps[0] !== 'cut-after-data') return done();
        mishaps.shift();
        for (const connection of server.connections) connection.close();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    mails,
    /** What happens to the next mails. */
    next: (...some: Mishap[]) => void mishaps.push(...some),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
