import { fromMarkdown } from 'mdast-util-from-markdown';
import type { CitedBlock, CitedInline } from '../../assistant/library.ts';
import type { Body } from '../markdown.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A paragraph or an item of a list. */
export interface Passage {
  readonly kind: 'paragraph' | 'item';
  /** Where it stands in its file, from 1. */
  readonly line: number;
  /** The section's index; -1 for the short answer. */
  readonly section: number;
  readonly content: readonly CitedInline[];
  readonly text: string;
  readonly keys: readonly string[];
  readonly sentences: readonly Sentence[];
  /** The keys of the paragraph that leads to its list: "Clinics say [@key]:". */
  readonly leadKeys: readonly string[];
}

const FRONT_MATTER = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/;

/** A topic's paragraphs and list items in their order. `source` is its whole file. */
export function passagesOf(source: string, body: Body): Passage[] {
  const lines = linesOf(source);
  const passages: Passage[] = [];
  for (const [section, blocks] of [[-1, body.summary], ...sectionsOf(body)] as const) {
    let lead: readonly string[] = [];
    for (const block of blocks) {
      const kind = block.type === 'list' ? 'item' : 'paragraph';
      const contents = block.type === 'list' ? block.items : [block.content];
      const made = contents.map((content, at) =>
        passage(kind, lines[passages.length + at] ?? 1, section, content, lead),
      );
      passages.push(...made);
      const [only] = made;
      lead = only && kind === 'paragraph' && only.text.endsWith(':') ? only.keys : [];
    }
  }
  return passages;
}

function sectionsOf(body: Body): [number, readonly CitedBlock[]][] {
  return body.sections.map(({ blocks }, index) => [index, blocks]);
}

function passage(
  kind: Passage['kind'],
  line: number,
  section: number,
  content: readonly CitedInline[],
  lead: readonly string[],
): Passage {
  return {
    kind,
    line,
    section,
    content,
    text: content.map((inline) => (inline.type === 'citation' ? '' : inline.text)).join(''),
    keys: content.flatMap((inline) => (inline.type === 'citation' ? inline.keys : [])),
    sentences: sentencesOf(content),
    leadKeys: kind === 'item' ? lead : [],
  };
}

/** The lines on which paragraphs and list items begin. A parsed body no longer knows them. */
function linesOf(source: string): number[] {
  const bare = source.replace(FRONT_MATTER, (front) => '\n'.repeat(front.split('\n').length - 1));
  return fromMarkdown(bare).children.flatMap((node) => {
    const nodes = node.type === 'list' ? node.children : node.type === 'paragraph' ? [node] : [];
    return nodes.map(({ position }) => position?.start.line ?? 1);
  });
}
