/** Remembers the last keys it was shown: platforms send an event again after a lost connection. */
export interface Seen {
  /** True for a key that is not remembered; from then on it is. */
  first(key: string | number): boolean;
}

/** Remembers the last `size` keys (default: 1,000, about 100 kB); the oldest is forgotten first. */
export function createSeen(size = 1_000): Seen {
  const keys = new Set<string | number>();
  return {
    first(key) {
      if (keys.has(key)) return false;
      keys.add(key);
      for (const oldest of keys) {
        if (keys.size <= size) break;
        keys.delete(oldest);
      }
      return true;
    },
  };
}
