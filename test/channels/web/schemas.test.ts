import { expectTypeOf, test } from 'vitest';
import type { Command } from '../../../src/assistant/assistant.ts';
import type { Reply } from '../../../src/assistant/reply.ts';
import type { Message } from '../../../src/channels/message.ts';
import type { CommandRequest, Exchange, Ui } from '../../../src/channels/web/schemas.ts';
import type { WebStrings } from '../../../src/locales/strings.ts';

/** The same shape, whether or not it may be written to. */
type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;

test('the schemas say what the assistant says: the compiler compares them', () => {
  expectTypeOf<Frozen<Exchange['reply']>>().toEqualTypeOf<Frozen<Reply>>();
  expectTypeOf<Frozen<Exchange['message']>>().toEqualTypeOf<Frozen<Message>>();
  expectTypeOf<Frozen<Ui['words']>>().toEqualTypeOf<Frozen<WebStrings>>();
  expectTypeOf<CommandRequest['name']>().toEqualTypeOf<Command>();
});
