import { type ClientOptions, SimpleShardingStrategy } from 'discord.js';

type BuildStrategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;

/** The library's own gateway connection, with a way out of a lost one. */
export interface Gateway {
  /** Goes to the client's `ws.buildStrategy`. */
  readonly buildStrategy: BuildStrategy;
  /** From now on a lost connection stays lost. Before `client.destroy()`. */
  halt(): void;
  /** Drops sockets that are still open. After `client.destroy()`. */
  cut(): void;
}

/** The part of a socket that we touch. */
interface Socket {
  on(event: 'error', listener: () => void): void;
  terminate(): void;
}

/**
 * `client.destroy()` alone does not end a connection that is being made or remade
 * (@discordjs/ws 1.2.3): a shard that waits its half second before a new attempt connects all
 * the same, and for ever if Discord can't be reached; a socket in its handshake is left without
 * an error handler, so that its failure would end the process.
 */
export function createGateway(): Gateway {
  let halt = (): object[] => [];
  let shards: object[] = [];
  return {
    buildStrategy(manager) {
      const strategy = new SimpleShardingStrategy(manager);
      halt = () => {
        // Every attempt begins by asking for the session: without an answer it goes no further.
        manager.options.retrieveSessionInfo = () => new Promise(() => {});
        const all: Map<number, object> = Reflect.get(strategy, 'shards');
        return [...all.values()];
      };
      return strategy;
    },
    halt() {
      shards = halt();
    },
    cut() {
      for (const shard of shards) {
        const socket: Socket | null = Reflect.get(shard, 'connection');
        socket?.on('error', () => {});
        socket?.terminate();
      }
    },
  };
}
