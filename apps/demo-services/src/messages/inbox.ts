/** A text message as it lies in the inbox. */
export interface Message {
  readonly id: string;
  /** The phone number it was sent to. */
  readonly to: string;
  readonly text: string;
  /** UTC milliseconds. */
  readonly sentAt: number;
}

export interface Inbox {
  /**
   * Takes a message, once: the same id with the same content again changes nothing, with other content
   * it is refused (`false`), as the sender has mistaken one message for another.
   */
  put(message: Message): boolean;
  /** The messages to this phone, newest first. */
  messagesTo(phone: string): Message[];
  /** The newest messages to anybody, newest first. */
  newest(): Message[];
}

const NEWEST = 50;

/**
 * An inbox in memory that never holds more than `capacity` messages: beyond it the oldest go, and with
 * them the memory of their ids.
 */
export function createInbox(capacity: number): Inbox {
  const messages = new Map<string, Message>();
  return {
    put(message) {
      const known = messages.get(message.id);
      if (known) return known.to === message.to && known.text === message.text;
      messages.set(message.id, message);
      if (messages.size > capacity) messages.delete(messages.keys().next().value!);
      return true;
    },
    newest: () => [...messages.values()].slice(-NEWEST).reverse(),
    messagesTo: (phone) => [...messages.values()].filter(({ to }) => to === phone).reverse(),
  };
}
