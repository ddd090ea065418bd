import { sign } from 'node:crypto';
import { type StatementClaims, statementSigningInput, toBase64Url } from '@healthcode/pass';
import type { SigningKey } from './keys.ts';

/** Signs a statement with the region's key for passes: a JWS in compact form. What it signs there begins otherwise. */
export function signStatement(claims: StatementClaims, key: Pick<SigningKey, 'privateKey' | 'kid'>): string {
  const input = statementSigningInput(claims, key.kid);
  const signature = sign('sha256', Buffer.from(input), { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${toBase64Url(signature)}`;
}
