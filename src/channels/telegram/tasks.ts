/** Work in flight, so that one can wait for its end. */
export interface Tasks {
  /** Runs and counts it. What it throws is the caller's. */
  run<T>(work: () => Promise<T>): Promise<T>;
  readonly size: number;
  /** Resolves with true as soon as nothing runs, or with false after `ms` milliseconds. */
  idle(ms: number): Promise<boolean>;
}

/** Nothing runs yet. */
export function createTasks(): Tasks {
  let size = 0;
  const waiting = new Set<() => void>();
  return {
    get size() {
      return size;
    },
    async run(work) {
      size += 1;
      try {
        return await work();
      } finally {
        size -= 1;
        if (size === 0) for (const done of waiting) done();
      }
    },
    idle(ms) {
      if (size === 0) return Promise.resolve(true);
      return new Promise((resolve) => {
        const timer = setTimeout(() => finish(false), ms);
        const done = () => finish(true);
        const finish = (idle: boolean) => {
          clearTimeout(timer);
          waiting.delete(done);
          resolve(idle);
        };
        waiting.add(done);
      });
    },
  };
}
