import type { CityReply, IssuerKeys, TimeReply } from '@healthcode/contracts';
import type { SigningKey } from '@healthcode/pass/issue';
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

const publicKey = (key: SigningKey, use: 'pass' | 'list') => ({
  kid: key.kid,
  use,
  publicKey: Buffer.from(key.publicKey).toString('base64url'),
});

/** Public keys in force. Keys for passes and keys for lists are separate, and both belong to one region. */
export const issuerKeys = ({ keys, policy, publicLog }: Services): IssuerKeys => ({
  issuers: [
    {
      iss: policy.iss,
      standing: 'own',
      utcOffsetMinutes: policy.utcOffsetMinutes,
      keys: [publicKey(keys.pass, 'pass'), publicKey(keys.list, 'list')],
      logKey: publicLog.verifierKey,
    },
  ],
});
