import type { Problem } from '../problem.ts';

/** What a check found. `about` is the text that an entry of lint-exceptions.yaml quotes to excuse it. */
export interface Finding extends Problem {
  readonly about: string;
}
