/** Answers a request. */
export type Handle = (request: Request) => Promise<Response>;

/** A path of the web server that another channel answers. */
export interface Route {
  /** As a URL has it; compared as a whole. */
  readonly path: string;
  readonly handle: Handle;
}

/** A route that is there before the channel that answers it: until then, callers are told to come again. */
export interface LateRoute extends Route {
  /** From now on `handle` answers. */
  open(handle: Handle): void;
}

/** A route that nobody answers yet. */
export function createLateRoute(path: string): LateRoute {
  let current: Handle = async () => new Response(null, { status: 503, headers: { 'retry-after': '5' } });
  return {
    path,
    handle: (request) => current(request),
    open(handle) {
      current = handle;
    },
  };
}
