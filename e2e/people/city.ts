import { inboxAt } from '@healthcode/testkit/city';
import type { ServerProcess } from '@healthcode/testkit/process';

/** Waits for the text message to this phone that came after `since` (UTC ms), and reads its code. */
export async function codeFor(server: ServerProcess, phone: string, since: number): Promise<string> {
  const inbox = inboxAt(server.origin('resident'));
  const until = Date.now() + 10_000;
  for (;;) {
    const { messages } = await inbox(phone);
    const message = messages.find(({ sentAt, text }) => sentAt >= since - 50 && /\d{6}/.test(text));
    if (message) return message.text.match(/\d{6}/)![0];
    if (Date.now() > until) throw new Error(`no text message to ${phone}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** City time of a running server. */
export async function cityNow(server: ServerProcess): Promise<number> {
  const reply = await fetch(`${server.origin('resident')}/api/v1/time`);
  return ((await reply.json()) as { cityTime: number }).cityTime;
}
