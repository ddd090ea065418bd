import { decompressPoint, encodeCbor, flipS, sigStructure, stepAt } from '@healthcode/pass';
import {
  flipBit,
  ISS,
  KEYS,
  NOW,
  type PassParts,
  passBytes,
  phoneParts,
  phoneText,
  prove,
  textOf,
} from './pass-factory.ts';
import type { PassCase } from './types.ts';
import { forged, noVerdict, phoneVerdict, refusal } from './verdicts.ts';

/** Passes and proofs whose form is in order but whose signature is not, and one flipped bit in each part. */
export function forgedSignatureCases(): PassCase[] {
  return [...signatures(), ...proofs(), ...flips()];
}

function signatures(): PassCase[] {
  const parts = phoneParts();
  const twin: PassParts = { ...parts, signature: flipS(parts.signature) };
  const detached: PassParts = {
    ...parts,
    signature: KEYS.issuing.sign(sigStructure(parts.header, parts.payload, Uint8Array.of(1))),
  };
  return [
    forged('the high-s twin of the pass signature', phoneText(twin), 'signature-high-s'),
    forged('a signature over other associated data', phoneText(detached), 'signature-invalid', ISS),
    forged(
      'a signature of zeros',
      phoneText({ ...parts, signature: new Uint8Array(64) }),
      'signature-invalid',
      ISS,
    ),
    forged(
      'a short signature',
      phoneText({ ...parts, signature: parts.signature.subarray(1) }),
      'signature-malformed',
    ),
    forged(
      'the signature of another pass',
      phoneText({ ...parts, signature: phoneParts({ idx: 70_009 }).signature }),
      'signature-invalid',
      ISS,
    ),
  ];
}

function proofs(): PassCase[] {
  const parts = phoneParts();
  const other = phoneParts({ deviceKey: KEYS.otherDevice.publicKey });
  const bad = (name: string, text: string, reason: string): PassCase => ({
    name,
    text,
    expect: phoneVerdict(refusal('forged', reason)),
  });
  const zeros = new Uint8Array(64);
  return [
    bad('the high-s twin of the proof', phoneText(parts, NOW, flipS(prove(parts))), 'proof-high-s'),
    bad(
      'a proof by another device',
      phoneText(parts, NOW, prove(parts, NOW, KEYS.otherDevice)),
      'proof-invalid',
    ),
    bad(
      'a proof of another pass',
      phoneText(parts, NOW, prove(other, NOW, KEYS.otherDevice)),
      'proof-invalid',
    ),
    bad('an old proof with a new step', phoneText(parts, NOW, prove(parts, NOW - 60_000)), 'proof-invalid'),
    bad('a proof of zeros', phoneText(parts, NOW, zeros), 'proof-invalid'),
    bad(
      'a device key that is no point',
      phoneText(phoneParts({ deviceKey: noPoint() })),
      'device-key-invalid',
    ),
  ];
}

/** 33 bytes that look like a compressed point but are none. */
function noPoint(): Uint8Array {
  for (let last = 0; ; last++) {
    const candidate = KEYS.device.publicKey.map((byte, i) => (i === 32 ? last : byte));
    if (decompressPoint(candidate) === null) return candidate;
  }
}

/** One bit in each part. */
function flips(): PassCase[] {
  const parts = phoneParts();
  const { header, payload, signature } = parts;
  const proof = prove(parts);
  const flipped = (name: string, changed: Partial<PassParts>): PassCase =>
    forged(`one bit: ${name}`, phoneText({ ...parts, ...changed }, NOW, proof), 'signature-invalid', ISS);
  const nextStep = { proofAgeMs: NOW - (stepAt(NOW) ^ 1) * 10_000 };
  const badProof = phoneVerdict(refusal('forged', 'proof-invalid'));
  return [
    forged(
      'one bit: algorithm',
      phoneText({ ...parts, header: flipBit(header, 2) }, NOW, proof),
      'wrong-algorithm',
    ),
    {
      name: 'one bit: kid',
      text: phoneText({ ...parts, header: flipBit(header, 8) }, NOW, proof),
      expect: noVerdict('unknown-issuer', ['unknown-key'], { iss: ISS }),
    },
    {
      name: 'one bit: region',
      text: phoneText({ ...parts, payload: flipBit(payload, 7) }, NOW, proof),
      expect: noVerdict('unknown-issuer', ['unknown-region'], { iss: 'CN-TK' }),
    },
    flipped('exp', { payload: flipBit(payload, 13) }),
    flipped('device key', { payload: flipBit(payload, 40) }),
    flipped('private part', { payload: flipBit(payload, payload.length - 1) }),
    flipped('r of the signature', { signature: flipBit(signature, 31) }),
    flipped('s of the signature', { signature: flipBit(signature, 63) }),
    {
      name: 'one bit: step',
      text: textOf(Uint8Array.of(0x83), passBytes(parts), encodeCbor(stepAt(NOW) ^ 1), encodeCbor(proof)),
      expect: { ...badProof, ...nextStep },
    },
    { name: 'one bit: proof', text: phoneText(parts, NOW, flipBit(proof, 20)), expect: badProof },
  ];
}
