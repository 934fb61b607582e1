import { AdviceError } from '../advice.ts';

/** Something wrong in a file that people edit: where it is and how to mend it. */
export interface Problem {
  /** Path below the knowledge folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong and what to do, in one sentence or two. */
  readonly message: string;
}

/** The knowledge base cannot be used as it is. The message lists every problem found, a line each. */
export class KnowledgeError extends AdviceError {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      [
        problems.length === 1
          ? 'The knowledge base has an error:'
          : `The knowledge base has ${problems.length} errors:`,
        ...problems.map((problem) => `  knowledge/${problem.file}:${problem.line}: ${problem.message}`),
      ].join('\n'),
    );
    this.problems = problems;
  }
}
