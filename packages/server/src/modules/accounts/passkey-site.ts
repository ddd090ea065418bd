import type { Config } from '../../platform/config.ts';

/** What passkeys are bound to: the residents' own site and no other. */
export interface PasskeySite {
  /** The host name that a passkey belongs to. */
  readonly rpId: string;
  /** Where it may be used. */
  readonly origin: string;
}

export function passkeySiteOf({ origins }: Pick<Config, 'origins'>): PasskeySite {
  return { rpId: new URL(origins.resident).hostname, origin: origins.resident };
}
