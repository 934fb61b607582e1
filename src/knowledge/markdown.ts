import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import type { CitedBlock, CitedInline, CitedSection } from '../assistant/library.ts';
import type { Problem } from './problem.ts';

/** A topic's body: the short answer, then a section per `##` heading. */
export interface Body {
  readonly summary: readonly CitedBlock[];
  readonly sections: readonly CitedSection[];
  /** Where each section's heading stands, from 1. */
  readonly sectionLines: readonly number[];
  /** Every citation with its line. */
  readonly citations: readonly { readonly key: string; readonly line: number }[];
  readonly problems: readonly Problem[];
}

/** Pandoc's form: [@key] or [@key; @other-key], with the space before it. */
const CITATION = /\s*\[(@[^\]]*)\]/g;
const KEYS = /^@[\w:.-]+(?:\s*;\s*@[\w:.-]+)*$/;

/** Reads a topic's Markdown. `firstLine` is the file's line on which `source` begins. */
export function parseBody(file: string, source: string, firstLine: number): Body {
  const problems: Problem[] = [];
  const citations: { key: string; line: number }[] = [];
  const summary: CitedBlock[] = [];
  const sections: { heading: string; blocks: CitedBlock[] }[] = [];
  const sectionLines: number[] = [];

  const lineOf = (node: { position?: { start: { line: number } } | undefined }) =>
    (node.position?.start.line ?? 1) + firstLine - 1;
  const refuse = (node: RootContent, what: string) => {
    problems.push({
      file,
      line: lineOf(node),
      message: `${what} cannot be shown on every channel. Use paragraphs, "-" lists, **strong**, *emphasis*, links and ## headings.`,
    });
  };

  const inlines = (nodes: readonly PhrasingContent[], line: number): CitedInline[] =>
    nodes.flatMap((node): CitedInline[] => {
      switch (node.type) {
        case 'text':
          return cited(
            node.value,
            (key) => citations.push({ key, line }),
            (text) =>
              problems.push({
                file,
                line,
                message: `"[${text}]" is not a citation. Write [@key] or [@key; @other-key].`,
              }),
          );
        case 'strong':
        case 'emphasis':
          return [{ type: node.type, text: plainText(node) }];
        case 'link':
          return [{ type: 'link', text: plainText(node), url: node.url }];
        case 'break':
          return [{ type: 'text', text: ' ' }];
        default:
          refuse(node, `"${node.type}"`);
          return [];
      }
    });

  const list = (node: List): CitedBlock => ({
    type: 'list',
    items: node.children.map((item) => {
      const [only, ...rest] = item.children;
      if (only?.type !== 'paragraph' || rest.length > 0) {
        refuse(node, 'A list item that is not one paragraph');
        return [];
      }
      return inlines(only.children, lineOf(item));
    }),
  });

  for (const node of fromMarkdown(source).children) {
    const into = sections.at(-1)?.blocks ?? summary;
    if (node.type === 'heading' && node.depth === 2) {
      sections.push({ heading: plainText(node), blocks: [] });
      sectionLines.push(lineOf(node));
    } else if (node.type === 'paragraph') {
      into.push({ type: 'paragraph', content: inlines((node as Paragraph).children, lineOf(node)) });
    } else if (node.type === 'list') {
      into.push(list(node));
    } else {
      refuse(node, node.type === 'heading' ? `A heading of level ${node.depth}` : `"${node.type}"`);
    }
  }
  return { summary, sections, sectionLines, citations, problems };
}

/** Splits text at its citations. */
function cited(value: string, onKey: (key: string) => void, onBad: (text: string) => void): CitedInline[] {
  const found: CitedInline[] = [];
  let from = 0;
  const push = (text: string) => {
    if (text) found.push({ type: 'text', text: text.replace(/\s*\n\s*/g, ' ') });
  };
  for (const match of value.matchAll(CITATION)) {
    push(value.slice(from, match.index));
    from = match.index + match[0].length;
    const inside = match[1] ?? '';
    if (!KEYS.test(inside.trim())) {
      onBad(inside);
      continue;
    }
    const keys = inside.split(';').map((key) => key.trim().slice(1));
    keys.forEach(onKey);
    found.push({ type: 'citation', keys });
  }
  push(value.slice(from));
  return found;
}
