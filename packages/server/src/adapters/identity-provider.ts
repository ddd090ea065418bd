import type { RequestOf } from '@healthcode/contracts';
import type { ServiceAddress } from '../platform/config.ts';
import { callService } from './outside-service.ts';

/** Who a channel says somebody is. */
export interface ChannelPerson {
  /** The channel's own lasting name for them. */
  readonly subject: string;
  /** Document and name that the channel has certified; null: it has not. */
  readonly identity: RequestOf<'identity'>['body'] | null;
}

/** A channel by which people come: what they bring from it says who they are to it. */
export interface IdentityProvider<Proof> {
  /** A stable code: `phone`, `alipay`. */
  readonly channel: string;
  /** Whose proof it is; null: not known, used before, or too old. Throws when the channel does not answer. */
  exchange(proof: Proof): Promise<ChannelPerson | null>;
}

/** A channel of somebody else's accounts: people agree there, and bring a code from it. */
export interface AgreedProvider extends IdentityProvider<string> {
  /** Where the browser asks for agreement; it comes back to the app with `code` and `state`. */
  readonly authorizeUrl: string;
}

export type AlipayGateway = ServiceAddress & { readonly authorizeUrl: string };

/** Alipay behind the city's relay: authorisation code → user id and certified identity. */
export const createAlipay = (gateway: AlipayGateway): AgreedProvider => ({
  channel: 'alipay',
  authorizeUrl: gateway.authorizeUrl,
  exchange: async (code) =>
    (await callService<{ person: ChannelPerson | null }>(gateway, '/alipay/people', { code })).person,
});
