import type { CitedBlock, CitedInline } from './library.ts';

/** Blocks as words, without citations: for the search and for measures of the text. */
export function blockText(blocks: readonly CitedBlock[]): string {
  const line = (content: readonly CitedInline[]) =>
    content.map((inline) => (inline.type === 'citation' ? '' : inline.text)).join('');
  return blocks
    .map((block) => (block.type === 'list' ? block.items.map(line).join('\n') : line(block.content)))
    .join('\n');
}
