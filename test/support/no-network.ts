/**
 * Loaded into a process before everything else: whatever tries to leave the machine is written
 * to the file NETWORK_LOG and refused. Local pipes, which have a path and no port, may pass.
 */
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const log = process.env.NETWORK_LOG ?? '/dev/stderr';
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [first] = args.flat() as [unknown];
  const local = typeof first === 'object' && first !== null && 'path' in first && Boolean(first.path);
  if (local || (typeof first === 'string' && first.startsWith('/'))) {
    return Reflect.apply(connect, this, args) as net.Socket;
  }
  appendFileSync(log, `${JSON.stringify(first)}\n`);
  throw new Error('This process may not open a connection');
} as typeof connect;
