import { randomUUID } from 'node:crypto';
import type { ServiceAddress } from '../platform/config.ts';
import { callService } from './outside-service.ts';

/** Sends text messages to phones. */
export interface TextMessages {
  /** @param to eleven digits. Throws when the gateway did not take the message. */
  send(to: string, text: string): Promise<void>;
}

export function createTextMessages(gateway: ServiceAddress): TextMessages {
  return {
    async send(to, text) {
      await callService(gateway, '/messages', { id: randomUUID(), to, text });
    },
  };
}
