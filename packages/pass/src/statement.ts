import { fromBase64Url, toBase64Url } from './bytes.ts';
import type { PassCrypto } from './pass-crypto.ts';
import type { TrustedIssuer } from './verifier-context.ts';

/** What a statement for an employer says: nothing of the reason, the document or where the person was. */
export interface StatementClaims {
  /** ISO 3166-2 of the region that signed. */
  readonly iss: string;
  readonly maskedName: string;
  readonly colour: 'green';
  /** The colour is that of this instant; UTC ms. */
  readonly at: number;
  /** Exclusive; UTC ms. */
  readonly until: number;
}

/** The `typ` of the header: no other thing that a region signs can be taken for a statement. */
const STATEMENT_TYPE = 'healthcode-statement+jwt';
const MAX_LENGTH = 1_000;

export type StatementVerdict =
  | { readonly outcome: 'genuine' | 'expired'; readonly claims: StatementClaims }
  /** Changed, or signed by nobody whom we know. */
  | { readonly outcome: 'forged' }
  /** Not a statement at all. */
  | { readonly outcome: 'unreadable' };

/** What is signed: header and claims in the JWS compact form (RFC 7515, 7.1), without the signature. */
export function statementSigningInput(claims: StatementClaims, kid: string): string {
  const { iss, maskedName, colour, at, until } = claims;
  const payload = { iss, iat: at / 1_000, exp: until / 1_000, name: maskedName, colour };
  return `${encode({ alg: 'ES256', typ: STATEMENT_TYPE, kid })}.${encode(payload)}`;
}

/**
 * Reads a statement and checks its signature (ES256) against the keys for passes of the region it names. A clock
 * before the statement's instant does not matter: two clocks differ.
 */
export async function verifyStatement(
  text: string,
  {
    crypto,
    issuers,
    now,
  }: { crypto: PassCrypto; issuers: readonly Pick<TrustedIssuer, 'iss' | 'passKeys'>[]; now: number },
): Promise<StatementVerdict> {
  const parts = text.trim().split('.');
  const [header, payload, signature] = parts;
  if (text.length > MAX_LENGTH || parts.length !== 3) return { outcome: 'unreadable' };
  const { alg, typ, kid } = decode(header!) ?? {};
  const claims = readClaims(decode(payload!));
  const signature64 = fromBase64Url(signature!);
  if (typ !== STATEMENT_TYPE || claims === null) return { outcome: 'unreadable' };
  if (alg !== 'ES256' || signature64?.length !== 64) return { outcome: 'forged' };
  const message = new TextEncoder().encode(`${header}.${payload}`);
  const keys = issuers.find(({ iss }) => iss === claims.iss)?.passKeys.filter((key) => key.kid === kid) ?? [];
  for (const { publicKey } of keys) {
    const key = await crypto.importP256(publicKey);
    if (key !== null && (await crypto.verifyP256(key, message, signature64))) {
      return { outcome: now < claims.until ? 'genuine' : 'expired', claims };
    }
  }
  return { outcome: 'forged' };
}

const encode = (value: object): string => toBase64Url(new TextEncoder().encode(JSON.stringify(value)));

function decode(part: string): Readonly<Record<string, unknown>> | null {
  const bytes = fromBase64Url(part);
  if (bytes === null) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function readClaims(json: Readonly<Record<string, unknown>> | null): StatementClaims | null {
  const { iss, name, colour, iat, exp } = json ?? {};
  if (typeof iss !== 'string' || typeof name !== 'string' || colour !== 'green') return null;
  if (typeof iat !== 'number' || typeof exp !== 'number') return null;
  return { iss, maskedName: name, colour, at: Math.round(iat * 1_000), until: Math.round(exp * 1_000) };
}
