import { concatBytes, decompressPoint, encodeCbor, flipS, sigStructure, stepAt } from '@healthcode/pass';
import {
  flipBit,
  ISS,
  KEYS,
  NOW,
  type PassOptions,
  type PassParts,
  paperParts,
  paperText,
  passBytes,
  phoneParts,
  phoneText,
  prove,
  textOf,
} from './pass-factory.ts';
import type { PassCase } from './types.ts';
import { noVerdict, phoneVerdict, refusal } from './verdicts.ts';

/** Every way to change a pass, most of them with a good signature over the change. */
export function forgedCases(): PassCase[] {
  return [...strangers(), ...headers(), ...encodings(), ...forms(), ...signatures(), ...proofs(), ...flips()];
}

function forged(name: string, text: string, reason: string, iss?: string): PassCase {
  return { name, text, expect: noVerdict('forged', [reason], iss === undefined ? {} : { iss }) };
}

function withParts(name: string, options: PassOptions, reason: string, iss?: string): PassCase {
  return forged(name, phoneText(phoneParts(options)), reason, iss);
}

function strangers(): PassCase[] {
  const unknown = (name: string, options: PassOptions, reason: string): PassCase => ({
    name,
    text: phoneText(phoneParts(options)),
    expect: noVerdict('unknown-issuer', [reason], { iss: options.iss ?? ISS }),
  });
  const damaged = phoneText(
    phoneParts({ iss: 'XX-01', payload: (payload) => concatBytes(payload, Uint8Array.of(0)) }),
  );
  return [
    unknown('a region nobody knows', { iss: 'XX-01' }, 'unknown-region'),
    unknown('a key nobody knows', { issuer: KEYS.unknown }, 'unknown-key'),
    unknown('the key of another region', { issuer: KEYS.other }, 'unknown-key'),
    unknown('the key for lists', { issuer: KEYS.list }, 'unknown-key'),
    {
      name: 'damaged, of a region nobody knows',
      text: damaged,
      expect: noVerdict('unknown-issuer', ['unknown-region', 'not-canonical']),
    },
    withParts('the kid of another key of the region', { kid: KEYS.older.kid }, 'signature-invalid', ISS),
    withParts(
      'a known kid, signed by nobody known',
      { issuer: KEYS.unknown, kid: KEYS.issuing.kid },
      'signature-invalid',
      ISS,
    ),
    withParts(
      'own region, signed by a recognised one',
      { issuer: KEYS.other, kid: KEYS.issuing.kid },
      'signature-invalid',
      ISS,
    ),
  ];
}

function headers(): PassCase[] {
  const kid = Buffer.from(KEYS.issuing.kid, 'hex');
  const header = (entries: [unknown, unknown][]) => encodeCbor(new Map(entries));
  const parts = phoneParts();
  const unprotected = encodeCbor([parts.header, new Map([[4, kid]]), parts.payload, parts.signature]);
  return [
    withParts(
      'an extra header',
      {
        header: header([
          [1, -7],
          [3, 0],
          [4, kid],
        ]),
      },
      'extra-header',
    ),
    withParts(
      'another algorithm, EdDSA',
      {
        header: header([
          [1, -8],
          [4, kid],
        ]),
      },
      'wrong-algorithm',
    ),
    withParts(
      'another algorithm, ES384',
      {
        header: header([
          [1, -35],
          [4, kid],
        ]),
      },
      'wrong-algorithm',
    ),
    withParts('no algorithm', { header: header([[4, kid]]) }, 'wrong-algorithm'),
    withParts('no kid', { header: header([[1, -7]]) }, 'header-malformed'),
    withParts(
      'a kid of 8 bytes',
      {
        header: header([
          [1, -7],
          [4, concatBytes(kid, kid)],
        ]),
      },
      'header-malformed',
    ),
    withParts('an empty header', { header: new Uint8Array(0) }, 'header-malformed'),
    withParts(
      'a key twice in the header',
      { header: concatBytes(Uint8Array.of(0xa3, 0x01, 0x26, 0x01, 0x26, 0x04, 0x44), kid) },
      'header-malformed',
    ),
    forged(
      'an unprotected header',
      textOf(Uint8Array.of(0x83), unprotected, encodeCbor(stepAt(NOW)), encodeCbor(prove(parts))),
      'unprotected-header-not-empty',
    ),
  ];
}

/** The same meaning in other bytes, signed as such. */
function encodings(): PassCase[] {
  const parts = phoneParts();
  const pass = passBytes(parts);
  const step = encodeCbor(stepAt(NOW));
  const proof = encodeCbor(prove(parts));
  const phone = Uint8Array.of(0x83);
  const longStep = concatBytes(Uint8Array.of(0x1b, 0, 0, 0, 0), step.subarray(1));
  const issTwice = (payload: Uint8Array) =>
    concatBytes(Uint8Array.of(0xa6), payload.subarray(1, 8), payload.subarray(1, 8), payload.subarray(8));
  const unordered = (payload: Uint8Array) =>
    concatBytes(
      payload.subarray(0, 1),
      payload.subarray(8, 14),
      payload.subarray(1, 8),
      payload.subarray(14),
    );
  const longKey = (payload: Uint8Array) =>
    concatBytes(payload.subarray(0, 1), Uint8Array.of(0x18, 0x01), payload.subarray(2));
  const trailing = (payload: Uint8Array) => concatBytes(payload, Uint8Array.of(0xf6));
  return [
    forged('bytes after the pass', textOf(phone, pass, step, proof, Uint8Array.of(0)), 'trailing-bytes'),
    forged('a step longer than needed', textOf(phone, pass, longStep, proof), 'not-canonical'),
    forged(
      'an array head longer than needed',
      textOf(Uint8Array.of(0x98, 3), pass, step, proof),
      'not-canonical',
    ),
    forged(
      'an array of indefinite length',
      textOf(Uint8Array.of(0x9f), pass, step, proof, Uint8Array.of(0xff)),
      'not-canonical',
    ),
    forged('tagged as COSE_Sign1', textOf(phone, Uint8Array.of(0xd2), pass, step, proof), 'not-canonical'),
    withParts('a claim twice', { payload: issTwice }, 'not-canonical'),
    withParts('claims in another order', { payload: unordered }, 'not-canonical'),
    withParts('a claim key longer than needed', { payload: longKey }, 'not-canonical'),
    withParts('bytes after the claims', { payload: trailing }, 'not-canonical'),
  ];
}

function forms(): PassCase[] {
  const parts = phoneParts();
  const paper = paperParts();
  const step = encodeCbor(stepAt(NOW));
  const proof = encodeCbor(prove(parts));
  const phone = Uint8Array.of(0x83);
  const extra = (payload: Uint8Array) =>
    concatBytes(
      Uint8Array.of(payload[0]! + 1),
      payload.subarray(1, 14),
      Uint8Array.of(0x06, 0x00),
      payload.subarray(14),
    );
  return [
    withParts('one more claim, signed', { payload: extra }, 'claims-malformed'),
    withParts('no claims', { payload: () => encodeCbor(new Map()) }, 'claims-malformed'),
    withParts('claims that are no map', { payload: () => encodeCbor([1]) }, 'claims-malformed'),
    forged('a phone pass without its proof', paperText(parts), 'proof-missing'),
    forged('a paper pass with a proof', textOf(phone, passBytes(paper), step, proof), 'proof-without-key'),
    forged('a step but no proof', textOf(Uint8Array.of(0x82), passBytes(parts), step), 'wrong-shape'),
    forged('one part more', textOf(Uint8Array.of(0x84), passBytes(parts), step, proof, step), 'wrong-shape'),
    forged('a negative step', textOf(phone, passBytes(parts), encodeCbor(-1), proof), 'wrong-shape'),
    forged('a step in text', textOf(phone, passBytes(parts), encodeCbor('1'), proof), 'wrong-shape'),
    forged(
      'a short proof',
      textOf(phone, passBytes(parts), step, encodeCbor(prove(parts).subarray(1))),
      'signature-malformed',
    ),
  ];
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
