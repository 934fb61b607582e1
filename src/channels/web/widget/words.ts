/** The words a widget needs before it has reached the server, or when it cannot. Put in by `bundle.ts`. */
declare const WORDS: {
  readonly open: string;
  readonly close: string;
  readonly retry: string;
  readonly offline: string;
};

export const words = WORDS;
