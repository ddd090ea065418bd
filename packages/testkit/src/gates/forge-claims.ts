import { concatBytes, encodeCbor, stepAt } from '@healthcode/pass';
import type { ForgeMaterial, Forgery } from './forge-headers.ts';
import {
  claimsOf,
  PAPER_FORM,
  type PassParts,
  PHONE_FORM,
  phoneTextOf,
  proofOf,
  resigned,
  type Signer,
  signedBytes,
  textOf,
  withClaims,
} from './forged-text.ts';

const CLAIM = { iss: 1, exp: 4, cnf: 8, status: 65535, private: -65537 } as const;
const NAMES = {
  [CLAIM.exp]: 'the end',
  [CLAIM.cnf]: 'the device key',
  [CLAIM.status]: 'the place in the list',
  [CLAIM.private]: 'the masked name',
};

/** Another person's genuine pass of the same day, and their phone. */
export interface OtherPerson {
  readonly parts: PassParts;
  readonly device: Signer;
  /** Of the next day. */
  readonly tomorrow: PassParts;
}

/** Claims of one pass in another, under the signature of either; with the proof of whoever would gain by it. */
export function swappedClaims({ parts, device, now }: ForgeMaterial, other: OtherPerson): Forgery[] {
  const theirs = claimsOf(other.parts.payload);
  const later = claimsOf(other.tomorrow.payload);
  const swaps = [CLAIM.cnf, CLAIM.status, CLAIM.private].map((claim) => [claim, theirs.get(claim)] as const);
  return [...swaps, [CLAIM.exp, later.get(CLAIM.exp)] as const].flatMap(([claim, value]) => {
    const payload = withClaims(parts.payload, new Map([[claim, value]]));
    const signer = claim === CLAIM.cnf ? other.device : device;
    return [parts.signature, other.parts.signature].map(
      (signature): Forgery => [
        `${NAMES[claim as keyof typeof NAMES]} of another pass`,
        phoneTextOf({ ...parts, payload, signature }, now, signer),
        'forged',
      ],
    );
  });
}

/** Whose pass with whose proof. */
export function wrongProofs({ parts, paper, device, now }: ForgeMaterial, other: OtherPerson): Forgery[] {
  const step = encodeCbor(stepAt(now));
  const withProof = (pass: PassParts, proof: Uint8Array) =>
    textOf(PHONE_FORM, signedBytes(pass), step, encodeCbor(proof));
  const own = proofOf(parts, now, device);
  const late = proofOf(parts, now - 60_000, device);
  return [
    ['another’s pass with one’s own proof of it', phoneTextOf(other.parts, now, device), 'forged'],
    ['one’s pass with a proof by another phone', phoneTextOf(parts, now, other.device), 'forged'],
    ['a proof of another pass', withProof(other.parts, own), 'forged'],
    ['a proof of a minute ago under this step', withProof(parts, late), 'forged'],
    ['a proof of zeros', withProof(parts, new Uint8Array(64)), 'forged'],
    ['a short proof', withProof(parts, own.subarray(1)), 'forged'],
    ['a phone’s pass as a paper', textOf(PAPER_FORM, signedBytes(parts)), 'forged'],
    ['a paper with a proof', withProof(paper, proofOf(paper, now, device)), 'forged'],
  ];
}

/** The same meaning in other bytes, signed by the city where it is signed. */
export function otherEncodings({ parts, device, now, city }: ForgeMaterial): Forgery[] {
  const pass = signedBytes(parts);
  const step = encodeCbor(stepAt(now));
  const proof = encodeCbor(proofOf(parts, now, device));
  const signed = (payload: Uint8Array) => phoneTextOf(resigned(parts, city.sign, { payload }), now, device);
  const { payload } = parts;
  const [head, iss, rest] = [payload.subarray(0, 1), payload.subarray(1, 8), payload.subarray(8)];
  const longStep = concatBytes(Uint8Array.of(0x1b, 0, 0, 0, 0), step.subarray(1));
  const bytes = (...some: number[]) => Uint8Array.of(...some);
  const whole: [string, string][] = [
    ['bytes after the pass', textOf(PHONE_FORM, pass, step, proof, bytes(0))],
    ['a second pass after it', textOf(PHONE_FORM, pass, step, proof, PHONE_FORM, pass, step, proof)],
    ['one part more', textOf(bytes(0x84), pass, step, proof, step)],
    ['an array head longer than needed', textOf(bytes(0x98, 3), pass, step, proof)],
    ['an array of indefinite length', textOf(bytes(0x9f), pass, step, proof, bytes(0xff))],
    [
      'a pass of indefinite length',
      textOf(PHONE_FORM, bytes(0x9f), pass.subarray(1), bytes(0xff), step, proof),
    ],
    ['a step longer than needed', textOf(PHONE_FORM, pass, longStep, proof)],
    ['a negative step', textOf(PHONE_FORM, pass, encodeCbor(-1), proof)],
    ['tagged as COSE_Sign1', textOf(PHONE_FORM, bytes(0xd2), pass, step, proof)],
    ['the whole tagged as CBOR', textOf(bytes(0xd9, 0xd9, 0xf7), PHONE_FORM, pass, step, proof)],
    ['arrays in arrays, as deep as a text holds', textOf(new Uint8Array(660).fill(0x81))],
    ['an array that claims four thousand million parts', textOf(bytes(0x9a, 255, 255, 255, 255))],
    [
      'bytes that claim to be longer than any memory',
      textOf(PHONE_FORM, bytes(0x5b, 255, 255, 255, 255, 255, 255, 255, 255)),
    ],
  ];
  const inClaims: [string, Uint8Array][] = [
    ['a claim twice', concatBytes(bytes(head[0]! + 1), iss, iss, rest)],
    ['claims in another order', concatBytes(head, rest.subarray(0, 6), iss, rest.subarray(6))],
    ['a claim key longer than needed', concatBytes(head, bytes(0x18, 0x01), iss.subarray(1), rest)],
    ['bytes after the claims', concatBytes(payload, bytes(0xf6))],
    ['a map of indefinite length', concatBytes(bytes(0xbf), iss, rest, bytes(0xff))],
    ['one more claim', withClaims(payload, new Map([[6, 0]]))],
    ['no claims', encodeCbor(new Map())],
    ['a tagged payload', concatBytes(bytes(0xc1), payload)],
  ];
  return [
    ...whole.map(([what, text]): Forgery => [what, text, ['forged', 'not-a-pass']]),
    ...inClaims.map(([what, changed]): Forgery => [what, signed(changed), 'forged']),
  ];
}
