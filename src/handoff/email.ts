import { createTransport } from 'nodemailer';
import type { SmtpConfig } from '../config.ts';
import { codeOf, isLoopback } from './http.ts';
import { headingOf, lastLineOf, plainId } from './letter.ts';
import { DeliveryError, type Way } from './way.ts';

/**
 * Sends plain mail. Its Message-ID is made of the letter's id: a mail that is sent again because the
 * receipt was lost is recognised by mailboxes that know it already, and shows the same number to people.
 * TLS is not optional but on this machine.
 */
export function createEmail(smtp: SmtpConfig | null): Way<{ way: 'email'; to: string }> {
  return {
    lacks: () => (smtp ? null : 'SMTP_URL is not set, so no mail can be sent. Set it and SMTP_FROM in .env.'),
    async deliver({ to }, letter, signal) {
      if (!smtp) throw new DeliveryError('SMTP_URL is not set.', { code: 'ENOSMTP', permanent: true });
      const { host, port, secure, user, password: pass = '' } = smtp;
      const transport = createTransport({
        host,
        port,
        secure,
        requireTLS: !secure && !isLoopback(host),
        ...(user && { auth: { user, pass } }),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      try {
        await transport.sendMail({
          from: smtp.from,
          // As objects they are taken as they are, not parsed into lists.
          to: { name: '', address: to },
          subject: headingOf(letter),
          messageId: `<${plainId(letter)}@anagen>`,
          date: new Date(letter.made),
          headers: { 'Auto-Submitted': 'auto-generated' },
          xMailer: false,
          text: `${letter.text}\n\n-- \n${lastLineOf(letter)}\n`,
          signal,
        });
      } catch (error) {
        throw asDeliveryError(error);
      } finally {
        transport.close();
      }
    },
  };
}

/** nodemailer's errors quote addresses and the server's words; only their codes are kept. */
function asDeliveryError(error: unknown): DeliveryError {
  const { responseCode, permanent, code } = error as {
    responseCode?: number;
    permanent?: boolean;
    code?: string;
  };
  const facts = {
    code: responseCode ? `SMTP_${responseCode}` : codeOf(error),
    permanent: permanent ?? false,
  };
  return new DeliveryError(advise(code, facts.permanent), facts);
}

function advise(code: string | undefined, permanent: boolean): string {
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    return 'The mail server refused user or password. Mend SMTP_URL in .env.';
  }
  if (code === 'ETLS') {
    return 'The mail server offered no TLS that could be trusted. Use smtps:// in SMTP_URL, or mend its certificate.';
  }
  return permanent
    ? 'The mail server refused the mail. Check the address in the clinic’s pack, and that SMTP_FROM may send there.'
    : 'The mail server could not be reached or asked for patience. Nothing to do unless it lasts.';
}
