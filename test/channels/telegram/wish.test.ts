import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createSeen } from '../../../src/channels/seen.ts';
import { menu } from '../../../src/channels/telegram/commands.ts';
import { placeOf } from '../../../src/channels/telegram/place.ts';
import { wishOf } from '../../../src/channels/telegram/wish.ts';
import { botAccount, groupMessage, mention, privateMessage } from '../../support/telegram-server.ts';

type More = Record<string, unknown>;
const inPrivate = (text: string, more: More = {}) =>
  wishOf(privateMessage(text, more).message as Message, botAccount);
const inGroup = (text: string, more: More = {}) =>
  wishOf(groupMessage(text, more).message as Message, botAccount);
const mentioned = (text: string, name?: string) => inGroup(text, mention(text, name));
const without = { text: undefined };

describe('private chats', () => {
  it('asks with every text, and with a caption', () => {
    expect(inPrivate('does it hurt')).toEqual({ type: 'ask', text: 'does it hurt' });
    expect(inPrivate('', { ...without, photo: [{}], caption: 'is this shedding?' })).toEqual({
      type: 'ask',
      text: 'is this shedding?',
    });
  });
  it.each(['photo', 'voice', 'sticker', 'video_note', 'document', 'location', 'poll', 'contact'])(
    'says of a %s that it cannot be read',
    (kind) => {
      expect(inPrivate('', { ...without, [kind]: {} })).toEqual({ type: 'unreadable' });
    },
  );
  it('knows the pictures of one album as one message', () => {
    const album = { ...without, photo: [{}], media_group_id: 'a1' };
    expect(inPrivate('', album)).toEqual({ type: 'unreadable', album: 'a1' });
  });
  it('does not answer what Telegram itself notes', () => {
    expect(inPrivate('', { ...without, pinned_message: {} })).toBeNull();
    expect(inPrivate('', { ...without, message_auto_delete_timer_changed: {} })).toBeNull();
  });
  it('cuts its own name out of the text there, too', () => {
    const text = '@AnagenBot are exosomes safe';
    expect(inPrivate(text, mention(text))).toEqual({ type: 'ask', text: 'are exosomes safe' });
  });
});

describe('groups', () => {
  it('leaves what is not addressed to it alone', () => {
    expect(inGroup('are exosomes safe')).toBeNull();
    expect(mentioned('@SomebodyElse are exosomes safe', '@SomebodyElse')).toBeNull();
    expect(inGroup('@AnagenBot without an entity is only text')).toBeNull();
    expect(inGroup('', { ...without, photo: [{}] })).toBeNull();
  });
  it.each([
    ['@AnagenBot are exosomes safe?', 'are exosomes safe?'],
    ['@anagenbot, are exosomes safe?', 'are exosomes safe?'],
    ['@AnagenBot: are exosomes safe?', 'are exosomes safe?'],
    ['are exosomes safe @AnagenBot', 'are exosomes safe'],
    ['🧬🧬 hey @AnagenBot are exosomes safe?', '🧬🧬 hey are exosomes safe?'],
    ['@AnagenBot', ''],
  ])('answers a mention, without the name: %s', (text, question) => {
    const name = text.match(/@\w+/)?.[0];
    expect(mentioned(text, name)).toEqual({ type: 'ask', text: question });
  });
  it('answers a mention of an account without a name, and in a caption', () => {
    const entities = [{ type: 'text_mention', offset: 0, length: 6, user: botAccount }];
    expect(inGroup('Anagen, does it hurt', { entities })).toEqual({ type: 'ask', text: 'does it hurt' });
    const caption = 'look @AnagenBot';
    const photo = { ...without, photo: [{}], caption, caption_entities: mention(caption).entities };
    expect(inGroup('', photo)).toEqual({ type: 'ask', text: 'look' });
  });
  it('answers a reply to itself, but not to somebody else', () => {
    const original = { message_id: 1, from: botAccount, chat: { id: -100 } };
    expect(inGroup('and in Germany?', { reply_to_message: original })).toEqual({
      type: 'ask',
      text: 'and in Germany?',
    });
    const other = { ...original, from: { id: 8, is_bot: false } };
    expect(inGroup('and in Germany?', { reply_to_message: other })).toBeNull();
  });
  it('does not take each message of a forum topic that it opened for a reply', () => {
    const opening = { message_id: 1, from: botAccount, forum_topic_created: {} };
    expect(inGroup('hello all', { reply_to_message: opening, is_topic_message: true })).toBeNull();
  });
});

describe('commands', () => {
  it.each(['start', 'help', 'privacy', 'sources', 'topics'])('knows /%s in private and in groups', (name) => {
    expect(inPrivate(`/${name}`)).toEqual({ type: 'command', name });
    expect(inGroup(`/${name}@AnagenBot`)).toEqual({ type: 'command', name });
    expect(inGroup(`/${name}@OtherBot`)).toBeNull();
  });
  it('asks with the words after /ask', () => {
    const wish = { type: 'ask', text: 'are exosomes safe' };
    expect(inGroup('/ask are exosomes safe')).toEqual(wish);
    expect(inGroup('/ask@anagenbot are exosomes safe')).toEqual(wish);
    expect(inPrivate('/ASK   are exosomes safe ')).toEqual(wish);
    expect(inGroup('/ask@OtherBot are exosomes safe')).toBeNull();
  });
  it('helps where /ask comes without words, or a command is unknown', () => {
    const help = { type: 'command', name: 'help' };
    expect(inPrivate('/ask')).toEqual(help);
    expect(inGroup('/ask@AnagenBot  ')).toEqual(help);
    expect(inPrivate('/settings')).toEqual(help);
    expect(inGroup('/settings@AnagenBot')).toEqual(help);
    expect(inGroup('/settings')).toBeNull();
  });
  it('takes a command in the middle for text', () => {
    const entities = [{ type: 'bot_command', offset: 9, length: 5 }];
    expect(inPrivate('what does /help do', { entities })).toEqual({
      type: 'ask',
      text: 'what does /help do',
    });
  });
  it('are listed in a menu that Telegram takes', () => {
    for (const { command, description } of menu) {
      expect(command).toMatch(/^[a-z]{1,32}$/);
      expect(description.length).toBeLessThan(40);
    }
    expect(menu.map((entry) => entry.command).sort()).toEqual([
      'ask',
      'contact',
      'forget',
      'help',
      'language',
      'new',
      'privacy',
      'sources',
      'start',
      'topics',
    ]);
  });
});

describe('who speaks', () => {
  const bot = { id: 9, is_bot: true, first_name: 'Other' };
  it('is not a bot, nor a message made by one', () => {
    expect(inGroup('/help', { from: bot })).toBeNull();
    expect(inPrivate('Exosomes for hair loss …', { via_bot: botAccount })).toBeNull();
  });
  it('may be an anonymous administrator, but not the linked channel', () => {
    const anonymous = {
      from: { id: 1087968824, is_bot: true },
      sender_chat: { id: -100, type: 'supergroup' },
    };
    expect(inGroup('/help', anonymous)).toEqual({ type: 'command', name: 'help' });
    const forwarded = { ...anonymous, is_automatic_forward: true };
    expect(inGroup('/help', forwarded)).toBeNull();
    expect(inGroup('/help', { chat: { id: -5, type: 'channel' } })).toBeNull();
  });
});

describe('the place of an answer', () => {
  const place = (update: Record<string, unknown>, edited = false) =>
    placeOf(update.message as Message, edited);
  it('is the private chat, without a quote unless the message was edited', () => {
    const update = privateMessage('hello', { message_id: 5 });
    const asker = { conversation: 'telegram:7:0:7', channel: 'telegram', locale: 'en-GB' };
    expect(place(update)).toEqual({ chat: 7, asker });
    expect(place(update, true)).toEqual({ chat: 7, replyTo: 5, asker });
  });
  it('is the group, with a quote, and only in a forum its thread', () => {
    const more = { message_id: 5, message_thread_id: 33 };
    const asker = { conversation: 'telegram:-100:0:7', channel: 'telegram', room: '-100' };
    expect(place(groupMessage('/help', more))).toEqual({ chat: -100, replyTo: 5, asker });
    expect(place(groupMessage('/help', { ...more, is_topic_message: true }))).toEqual({
      chat: -100,
      thread: 33,
      replyTo: 5,
      asker: { ...asker, conversation: 'telegram:-100:33:7' },
    });
  });
  it('keeps anonymous administrators of two groups apart', () => {
    const anonymous = {
      from: { id: 1087968824, is_bot: true },
      sender_chat: { id: -200, type: 'supergroup' },
    };
    expect(place(groupMessage('/help', anonymous)).asker.conversation).toBe('telegram:-100:0:-200');
  });
});

describe('memory of what was seen', () => {
  it('forgets the oldest first, and stays small', () => {
    const seen = createSeen(2);
    expect([1, 1, 2, 3, 3, 2, 1].map((key) => seen.first(key))).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});
