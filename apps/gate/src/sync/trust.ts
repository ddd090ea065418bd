import type { IssuerKeys } from '@healthcode/contracts/client';
import { fromBase64Url, type KeyWithId, type TrustedIssuer } from '@healthcode/pass';

type KeyUse = IssuerKeys['issuers'][number]['keys'][number]['use'];

function keysOf(issuer: IssuerKeys['issuers'][number], use: KeyUse): KeyWithId[] {
  return issuer.keys
    .filter((key) => key.use === use)
    .flatMap(({ kid, publicKey }) => {
      const bytes = fromBase64Url(publicKey);
      return bytes?.length === 33 ? [{ kid, publicKey: bytes }] : [];
    });
}

/** Who may sign passes. Keys for lists are never among them. */
export const trustedIssuers = ({ issuers }: IssuerKeys): TrustedIssuer[] =>
  issuers.map((issuer) => ({
    iss: issuer.iss,
    standing: issuer.standing,
    utcOffsetMinutes: issuer.utcOffsetMinutes,
    passKeys: keysOf(issuer, 'pass'),
  }));

/** Who may sign manifests of one region. Keys for passes are never among them. */
export function trustedListKeys({ issuers }: IssuerKeys, iss: string): KeyWithId[] {
  const issuer = issuers.find((one) => one.iss === iss);
  return issuer ? keysOf(issuer, 'list') : [];
}
