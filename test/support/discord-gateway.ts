import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Wire } from './discord-checks.ts';
import type { World } from './discord-world.ts';

/** Discord's gateway, version 10 without compression, on a server's upgrades. One session, which can be resumed. */
export function createFakeGateway(
  world: World,
  options: { token: string; heartbeat: number; url: () => string },
) {
  const clients = new WebSocketServer({ noServer: true });
  const upgrades = new Set<Duplex>();
  const session = { id: 'session-1', events: [] as { s: number; t: string; d: Wire }[] };
  let live: WebSocket | undefined;

  /** What tests see and turn. */
  const gateway = {
    /** How the server meets the next IDENTIFY: lets in, says nothing, or closes with a code. */
    identify: 'accept' as 'accept' | 'silent' | number,
    /** How it meets a new connection: lets in, says nothing at all, or breaks it off. */
    connect: 'accept' as 'accept' | 'hang' | 'break',
    /** How many events before those that were missed are sent again after a RESUME. */
    overlap: 0,
    /** Payloads the client has sent, by name. */
    identified: [] as Wire[],
    resumed: [] as Wire[],
    heartbeats: [] as (number | null)[],
    connections: 0,
    /** Breaks the connection without a goodbye; events are kept for a RESUME. */
    cut: () => live?.terminate(),
    close: (code: number) => live?.close(code),
    /** Connections that are open. */
    open: () => clients.clients.size,
    /** Connections that are open, or hang in their handshake. */
    sockets: () => upgrades.size,
    /** Number of the last event. */
    sequence: () => session.events.length,
  };

  function dispatch(t: string, d: Wire): void {
    const event = { s: session.events.length + 1, t, d };
    session.events.push(event);
    if (live?.readyState === live?.OPEN) live?.send(JSON.stringify({ op: 0, ...event }));
  }

  clients.on('connection', (socket) => {
    const send = (payload: Wire): void => socket.send(JSON.stringify(payload));
    const identify = (d: Wire): void => {
      gateway.identified.push(d);
      if (d.token !== options.token) socket.close(4004, 'Authentication failed.');
      else if (typeof gateway.identify === 'number') socket.close(gateway.identify);
      else if (gateway.identify === 'accept') {
        live = socket;
        session.events.length = 0;
        dispatch('READY', world.ready(session.id, `${options.url()}/resume`));
        dispatch('GUILD_CREATE', world.guildCreate());
      }
    };
    const resume = (d: Wire): void => {
      gateway.resumed.push(d);
      if (d.session_id !== session.id || d.token !== options.token) {
        send({ op: 9, d: false });
        return;
      }
      live = socket;
      const again = session.events.filter(({ s }) => s > d.seq - gateway.overlap);
      for (const event of again) send({ op: 0, ...event });
      dispatch('RESUMED', {});
    };
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data));
      if (op === 1) {
        gateway.heartbeats.push(d);
        send({ op: 11 });
      } else if (op === 2) identify(d);
      else if (op === 6) resume(d);
      else if (op !== 3) socket.close(4001, 'Unknown opcode');
    });
    send({ op: 10, d: { heartbeat_interval: options.heartbeat } });
  });

  return {
    gateway,
    dispatch,
    /** The same event once more, as after an outage on Discord's side. */
    repeat(): void {
      const last = session.events.at(-1);
      if (last) dispatch(last.t, last.d);
    },
    attach(server: Server): void {
      server.on('upgrade', (request, socket, head) => {
        gateway.connections++;
        upgrades.add(socket);
        socket.on('close', () => upgrades.delete(socket));
        socket.on('error', () => {});
        if (gateway.connect === 'break') socket.destroy();
        if (gateway.connect === 'hang') socket.resume().on('end', () => socket.destroy());
        if (gateway.connect !== 'accept') return;
        clients.handleUpgrade(request, socket, head, (client) => clients.emit('connection', client, request));
      });
    },
  };
}
