import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { ServiceAddress } from '../platform/config.ts';
import { callService } from './outside-service.ts';

/** Sends text messages to phones, and knows the gateway that passes on those which come in. */
export interface TextMessages {
  /**
   * @param to eleven digits. Throws when the gateway did not take the message.
   * @param id the gateway sends what comes twice under the same id once
   */
  send(to: string, text: string, id?: string): Promise<void>;
  /** Whether a call with this `Authorization` comes from the gateway. */
  isGateway(authorization: string): boolean;
}

/** Equal lengths whatever was sent, as a comparison in constant time needs them. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export function createTextMessages(gateway: ServiceAddress): TextMessages {
  const expected = digest(`Bearer ${gateway.token}`);
  return {
    async send(to, text, id = randomUUID()) {
      await callService(gateway, '/messages', { id, to, text });
    },
    isGateway: (authorization) => timingSafeEqual(digest(authorization), expected),
  };
}
