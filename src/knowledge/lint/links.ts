import type { LintFiles } from './files.ts';
import type { Finding } from './finding.ts';

/** Links in topics and references are whole https addresses. */
export function checkLinks({ topics, references }: LintFiles): Finding[] {
  return [
    ...topics.flatMap(({ file, passages }) =>
      passages.flatMap(({ content, line }) =>
        content.flatMap((inline) => (inline.type === 'link' ? judge(file, line, inline.url) : [])),
      ),
    ),
    ...references.flatMap(({ line, links }) => links.flatMap((link) => judge('references.json', line, link))),
  ];
}

function judge(file: string, line: number, link: string): Finding[] {
  if (isWhole(link)) return [];
  const message = `"${link}" is not a whole https address. Write it as the browser shows it, from https:// on.`;
  return [{ file, line, about: link, message }];
}

function isWhole(link: string): boolean {
  if (!URL.canParse(link) || /[\s<>"{}|\\^`]/.test(link)) return false;
  const { protocol, hostname, username } = new URL(link);
  return protocol === 'https:' && /^(?:[\p{L}\d-]+\.)+[\p{L}\d-]{2,}$/u.test(hostname) && username === '';
}
