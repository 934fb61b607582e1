import { Webhook } from 'standardwebhooks';
import { isLoopback, post } from './http.ts';
import { plainId } from './letter.ts';
import { DeliveryError, type Way } from './way.ts';

/** As the Standard Webhooks specification has it: 24 to 64 random bytes in base64, with or without its prefix. */
const SECRET = /^(?:whsec_)?[A-Za-z0-9+/]{32,86}={0,2}$/;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Calls the clinic's own program as Standard Webhooks has it. The same `webhook-id` comes again when
 * a receipt was lost; a receiver that keeps the ids it has seen takes each summary once.
 */
export function createWebhook(env: Env): Way<{ way: 'webhook'; url: string; secret: string }> {
  const secretOf = (name: string) => env[name]?.trim() ?? '';
  const lacks: ReturnType<typeof createWebhook>['lacks'] = ({ url, secret }) => {
    if (!isSafe(url)) return 'Its webhook must be an https address. Mend it in the clinic’s pack.';
    if (secretOf(secret) === '') {
      return `${secret} is not set: the secret that signs what is sent to its webhook. Set it in .env.`;
    }
    if (SECRET.test(secretOf(secret))) return null;
    return `${secret} is no signing secret. Make one: echo "whsec_$(openssl rand -base64 32)". Set it in .env and at the receiver.`;
  };
  return {
    lacks,
    async deliver({ way, url, secret }, letter, signal) {
      const lack = lacks({ way, url, secret });
      if (lack) throw new DeliveryError(lack, { code: 'ENOSECRET', permanent: true });
      const { clinic, text, lang, made } = letter;
      const id = plainId(letter);
      const body = JSON.stringify({
        type: 'summary',
        id,
        clinic: clinic.id,
        text,
        lang,
        sentAt: new Date(made).toISOString(),
      });
      const at = new Date();
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secretOf(secret)).sign(id, at, body),
      };
      await post({ url, headers, body, signal, advise });
    },
  };
}

/** What the health of a person is told to must be https; on this machine a proxy may stand in for it. */
function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function advise(status: number): string {
  if (status < 400)
    return 'The clinic’s webhook answers with a redirect. Write its final address into the pack.';
  if (status >= 500 || [408, 425, 429].includes(status)) {
    return 'The clinic’s webhook asked for patience or had trouble. Nothing to do unless it lasts.';
  }
  return 'The clinic’s webhook refused. Check its address in the pack, and that both sides have the same secret.';
}
