import type { Strings } from '../../locales/strings.ts';
import type { Host } from './hosts.ts';

/** The whole page: the same element as the widget, filling the window. No style, no data: the element brings both. */
export function pageHtml(strings: Strings, lang: string, dir: string, clinic: string): string {
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escaped(strings.web.tagline)}">
<title>${escaped(strings.web.name)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<script src="/widget.js" async></script>
</head>
<body>
<anagen-chat data-mode="page" data-clinic="${escaped(clinic)}"></anagen-chat>
<noscript><p>${escaped(strings.web.noScript)}</p></noscript>
</body>
</html>
`;
}

/**
 * What the page may do: run our script, talk to us, and nothing else. Styles are objects made by the
 * script, so not even our own style elements are needed.
 */
export function pagePolicy(embedders: Host | null): string {
  const ancestors = embedders ? ["'self'", ...embedders.origins].join(' ') : "'none'";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "style-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The icon in the tab: a hair in its follicle. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b6b5f"/><path d="M9 9h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8l-5 4v-4H9a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2z" fill="#fff"/></svg>\n';

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
