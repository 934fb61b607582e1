/** A JSON object as it goes over the wire. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into wire format that nobody has parsed
export type Wire = Record<string, any>;

/** An error as Discord answers it. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function refuse(status: number, code: number, message: string): never {
  throw new Refusal(status, code, message);
}

export function invalid(message: string): never {
  refuse(400, 50035, `Invalid Form Body: ${message}`);
}

function atMost(what: string, value: string | unknown[] | undefined, max: number): void {
  if (value !== undefined && value !== null && value.length > max)
    invalid(`${what}: ${value.length} > ${max}`);
}

function needs(what: string, value: unknown, max: number): void {
  if (typeof value !== 'string' || value.trim() === '') invalid(`${what} is required`);
  atMost(what, value, max);
}

/** Discord ignores what it does not know; a name it does not know is our mistake, so it is refused here. */
function onlyKeys(what: string, value: Wire, keys: string): void {
  const unknown = Object.keys(value).filter((key) => !keys.split(' ').includes(key));
  if (unknown.length > 0) invalid(`${what} has unknown fields ${unknown.join(', ')}`);
}

/** Refuses what Discord would refuse in a message. */
export function checkMessage(body: Wire): void {
  onlyKeys(
    'message',
    body,
    'content tts nonce enforce_nonce embeds components allowed_mentions flags message_reference attachments',
  );
  const { content, embeds = [], components = [], nonce } = body;
  if (!content?.trim() && embeds.length === 0) refuse(400, 50006, 'Cannot send an empty message');
  atMost('content', content, 2_000);
  atMost('nonce', nonce, 25);
  atMost('embeds', embeds, 10);
  let total = 0;
  for (const embed of embeds) {
    onlyKeys('embed', embed, 'title description color footer fields');
    const { title, description, footer, fields = [] } = embed;
    if (!title?.trim() && !description?.trim() && fields.length === 0) invalid('embed is empty');
    atMost('title', title, 256);
    atMost('description', description, 4_096);
    atMost('footer', footer?.text, 2_048);
    atMost('fields', fields, 25);
    for (const text of [title, description, footer?.text]) total += text?.length ?? 0;
    for (const field of fields) {
      needs('field name', field.name, 256);
      needs('field value', field.value, 1_024);
      total += field.name.length + field.value.length;
    }
  }
  if (total > 6_000) invalid(`embeds: ${total} > 6000`);
  atMost('components', components, 5);
  const ids = components.flatMap((row: Wire) => row.components.map((component: Wire) => component.custom_id));
  if (new Set(ids).size < ids.length) invalid('custom_id is there twice');
  for (const row of components) checkRow(row);
}

function checkRow(row: Wire): void {
  onlyKeys('row', row, 'type components');
  if (row.type !== 1 || row.components.length === 0) invalid('row');
  atMost('row', row.components, row.components[0].type === 3 ? 1 : 5);
  for (const component of row.components) {
    needs('custom_id', component.custom_id, 100);
    if (component.type === 2) {
      onlyKeys('button', component, 'type style label custom_id');
      needs('label', component.label, 80);
    } else if (component.type === 3) {
      onlyKeys('menu', component, 'type custom_id placeholder options');
      atMost('placeholder', component.placeholder, 150);
      atMost('options', component.options, 25);
      if (component.options.length === 0) invalid('options');
      const values = component.options.map((option: Wire) => option.value);
      if (new Set(values).size < values.length) invalid('value is there twice');
      for (const option of component.options) {
        needs('option label', option.label, 100);
        needs('option value', option.value, 100);
      }
    } else invalid(`component type ${component.type}`);
  }
}

/** Refuses what Discord would refuse in a command. */
export function checkCommand(command: Wire, global: boolean): void {
  onlyKeys('command', command, 'type name description options contexts integration_types');
  if (command.type === 3) needs('name', command.name, 32);
  else if (!/^[-_\p{Ll}\p{N}]{1,32}$/u.test(command.name)) invalid(`name ${command.name}`);
  if (command.type === 1) needs('description', command.description, 100);
  else if (command.description) invalid('description of a context menu command');
  if (!global && (command.contexts || command.integration_types)) invalid('contexts are for global commands');
  for (const option of command.options ?? []) needs('option description', option.description, 100);
}

/** Refuses what Discord would refuse in suggestions. */
export function checkChoices(choices: Wire[]): void {
  atMost('choices', choices, 25);
  for (const { name, value } of choices) {
    needs('choice name', name, 100);
    needs('choice value', value, 100);
  }
}
