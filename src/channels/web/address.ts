import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * Where a request comes from: for the rate limits only, which hash it at once. With `proxies` in front
 * of us, the address is the one that the outermost of them saw; anything further left in
 * X-Forwarded-For was written by the sender and may be a lie.
 */
export function addressOf(context: Context, proxies: number): string {
  // There is no socket where a test calls the app directly.
  const incoming = (context.env as Partial<HttpBindings> | undefined)?.incoming;
  const peer = incoming?.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return network(peer);
  const chain = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return network(chain.at(-proxies) || peer);
}

/** One household has a whole /64 of IPv6: its first four groups stand for it. */
function network(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}
