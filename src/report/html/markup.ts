/** Text that is HTML already. */
export class Markup {
  readonly #source: string;
  constructor(source: string) {
    this.#source = source;
  }
  toString(): string {
    return this.#source;
  }
}

type Value = string | number | Markup | readonly Markup[] | null | undefined;

/** A template in which every value is escaped unless it was made by this very function. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.reduce((before, part, at) => `${before}${written(values[at - 1])}${part}`));
}

function written(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return value instanceof Markup ? value.toString() : value.join('');
  return escaped(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
