/** Where a message came from. */
export type ChannelName = 'terminal' | 'telegram' | 'discord' | 'web';

/**
 * One person's thread of talk: unique per channel, chat, thread and person,
 * so that two people in one group never share a context.
 */
export type ConversationId = string;

/** One message of a person, as a channel hands it to the assistant. */
export interface Question {
  /** As typed; any length, any characters, perhaps empty. */
  readonly text: string;
  readonly conversation: ConversationId;
  readonly channel: ChannelName;
  /** The clinic on whose page it is asked. */
  readonly clinic?: string;
  /** The chat or the server it is asked in, as the platform names it; it may belong to a clinic. */
  readonly room?: string;
  /** The platform's locale as BCP 47 ("en-GB"). It tells the language, never the country. */
  readonly locale?: string;
  /** ISO 3166-1 alpha-2, where somebody told it: the operator's setting or the person's own words. */
  readonly country?: string;
  /**
   * Earlier messages of this person, oldest first.
   * Default: what the assistant remembers of the conversation.
   */
  readonly context?: readonly string[];
}
