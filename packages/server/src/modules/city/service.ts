import type { CityReply, IssuerKeys, TimeReply } from '@healthcode/contracts';
import { KEY_USES, type KeyUse, type TrustedKey } from '../../platform/keys/signing-keys.ts';
import type { Services } from '../../services.ts';

export const readTime = ({ clock }: Services): TimeReply => ({
  cityTime: clock.cityNow(),
  realTime: clock.realNow(),
});

export const readCity = ({ config, policy, channels }: Services): CityReply => ({
  iss: policy.iss,
  name: policy.name,
  mode: config.mode,
  hotline: policy.hotline,
  channels: channels.map(({ channel, authorizeUrl }) => ({ channel, authorizeUrl })),
  utcOffsetMinutes: policy.utcOffsetMinutes,
  districts: policy.districts.map(({ code, name }) => ({ code, name })),
  consent: { textVersion: policy.consent.textVersion, paragraphs: [...policy.consent.paragraphs] },
});

const publicKey = (key: TrustedKey, use: KeyUse) => ({
  kid: key.kid,
  use,
  publicKey: Buffer.from(key.publicKey).toString('base64url'),
});

/**
 * Public keys in force: those that sign, those that soon will, and those whose signatures may still be good. Keys for
 * passes and keys for lists are separate, and both belong to one region.
 */
export function issuerKeys({ keys, policy, publicLog, clock }: Services): IssuerKeys {
  const { iss, utcOffsetMinutes } = policy;
  const now = clock.cityNow();
  const trusted = KEY_USES.flatMap((use) => keys.signing.trusted(use, now).map((key) => publicKey(key, use)));
  return {
    issuers: [{ iss, standing: 'own', utcOffsetMinutes, keys: trusted, logKey: publicLog.verifierKey }],
  };
}
