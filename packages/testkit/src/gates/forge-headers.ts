import { createHmac } from 'node:crypto';
import { concatBytes, encodeCbor, flipS, sigStructure, stepAt } from '@healthcode/pass';
import {
  headerOf,
  PAPER_FORM,
  type PassParts,
  PHONE_FORM,
  phoneTextOf,
  proofOf,
  resigned,
  type Signer,
  signedBytes,
  textOf,
} from './forged-text.ts';

/** What a forger has: a genuine pass, its device, and for the worst case even signatures by the city's own key. */
export interface ForgeMaterial {
  readonly parts: PassParts;
  readonly paper: PassParts;
  readonly device: Signer;
  readonly now: number;
  readonly city: { readonly kid: string; readonly publicKey: Uint8Array; readonly sign: Signer };
  readonly list: { readonly kid: string; readonly sign: Signer };
  readonly stranger: { readonly kid: string; readonly sign: Signer };
}

/** A forged text, and what the table says of it. */
export type Forgery = readonly [what: string, text: string, allowed: string | readonly string[]];

const ALG = 1;
const KID = 4;

/** Another algorithm in the header; signed as such by the city, or with what everybody knows as a secret. */
export function wrongAlgorithms({ parts, device, now, city }: ForgeMaterial): Forgery[] {
  const kid = Buffer.from(city.kid, 'hex');
  const header = (alg: unknown) =>
    encodeCbor(
      new Map<number, unknown>([
        [ALG, alg],
        [KID, kid],
      ]),
    );
  const forged = (what: string, named: Uint8Array, sign: Signer): Forgery => [
    what,
    phoneTextOf(resigned(parts, sign, { header: named }), now, device),
    'forged',
  ];
  const mac: Signer = (message) => {
    const tag = createHmac('sha256', city.publicKey).update(message).digest();
    return new Uint8Array(Buffer.concat([tag, tag.subarray(0, 32)]));
  };
  const nothing: Signer = () => new Uint8Array(64);
  return [
    forged('alg none: 0, signed with zeros', header(0), nothing),
    forged('alg none: a text, signed with zeros', header('none'), nothing),
    forged('alg ES384, signed by the city', header(-35), city.sign),
    forged('alg EdDSA, signed by the city', header(-8), city.sign),
    forged('alg HS256 with the public key as secret', header(5), mac),
    forged('alg ES256, but a MAC with the public key', headerOf(city.kid), mac),
    forged('no alg, signed by the city', encodeCbor(new Map([[KID, kid]])), city.sign),
    forged('a signature of zeros', headerOf(city.kid), nothing),
  ];
}

/** The id of one key with the signature of another. */
export function wrongKeys({ parts, device, now, city, list, stranger }: ForgeMaterial): Forgery[] {
  const signed = (kid: string, sign: Signer) =>
    phoneTextOf(resigned(parts, sign, { header: headerOf(kid) }), now, device);
  return [
    ['signed by the key for lists, under its own id', signed(list.kid, list.sign), 'unknown-issuer'],
    ['signed by the key for lists, under that for passes', signed(city.kid, list.sign), 'forged'],
    ['signed by the key for passes, under that for lists', signed(list.kid, city.sign), 'unknown-issuer'],
    ['signed by another region’s key', signed(stranger.kid, stranger.sign), 'unknown-issuer'],
    ['signed by another region’s key, under ours', signed(city.kid, stranger.sign), 'forged'],
    ['signed by the phone’s own key', signed(city.kid, device), 'forged'],
  ];
}

/** The second signature that every ECDSA signature has. */
export function highTwins({ parts, paper, device, now }: ForgeMaterial): Forgery[] {
  const twin = { ...parts, signature: flipS(parts.signature) };
  const paperTwin = { ...paper, signature: flipS(paper.signature) };
  const proof = encodeCbor(flipS(proofOf(parts, now, device)));
  return [
    ['the high-s twin of a pass', phoneTextOf(twin, now, device), 'forged'],
    ['the high-s twin of a paper', textOf(PAPER_FORM, signedBytes(paperTwin)), 'forged'],
    [
      'the high-s twin of a proof',
      textOf(PHONE_FORM, signedBytes(parts), encodeCbor(stepAt(now)), proof),
      'forged',
    ],
  ];
}

/** More in the headers than there may be, signed by the city where it is signed. */
export function extraHeaders({ parts, device, now, city }: ForgeMaterial): Forgery[] {
  const kid = Buffer.from(city.kid, 'hex');
  const step = encodeCbor(stepAt(now));
  const proof = encodeCbor(proofOf(parts, now, device));
  const unprotected = (content: Map<number, unknown>) =>
    textOf(PHONE_FORM, encodeCbor([parts.header, content, parts.payload, parts.signature]), step, proof);
  const signed = (header: Uint8Array) => phoneTextOf(resigned(parts, city.sign, { header }), now, device);
  const more = (entries: [number, unknown][]) => encodeCbor(new Map<number, unknown>(entries));
  const twice = concatBytes(Uint8Array.of(0xa3, 0x01, 0x26, 0x01, 0x26, 0x04, 0x44), kid);
  const longKid = concatBytes(Uint8Array.of(0xa2, 0x01, 0x26, 0x04, 0x58, 0x04), kid);
  return [
    [
      'an extra header',
      signed(
        more([
          [ALG, -7],
          [2, [99]],
          [KID, kid],
        ]),
      ),
      'forged',
    ],
    ['a key twice in the header', signed(twice), 'forged'],
    ['a length longer than needed in the header', signed(longKid), 'forged'],
    ['no kid', signed(more([[ALG, -7]])), 'forged'],
    [
      'a kid of eight bytes',
      signed(
        more([
          [ALG, -7],
          [KID, concatBytes(kid, kid)],
        ]),
      ),
      'forged',
    ],
    ['an unprotected kid', unprotected(new Map([[KID, kid]])), 'forged'],
    ['an unprotected alg', unprotected(new Map([[ALG, -7]])), 'forged'],
    ['something else, unprotected', unprotected(new Map([[99, 'x']])), 'forged'],
    [
      'signed over other associated data',
      phoneTextOf(
        { ...parts, signature: city.sign(sigStructure(parts.header, parts.payload, Uint8Array.of(1))) },
        now,
        device,
      ),
      'forged',
    ],
  ];
}
