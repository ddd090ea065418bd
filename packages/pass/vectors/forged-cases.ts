import { concatBytes, encodeCbor, stepAt } from '@healthcode/pass';
import { forgedSignatureCases } from './forged-signature-cases.ts';
import {
  ISS,
  KEYS,
  NOW,
  type PassOptions,
  paperParts,
  paperText,
  passBytes,
  phoneParts,
  phoneText,
  prove,
  textOf,
} from './pass-factory.ts';
import type { PassCase } from './types.ts';
import { forged, noVerdict } from './verdicts.ts';

/** Every way to change a pass, most of them with a good signature over the change. */
export function forgedCases(): PassCase[] {
  return [...strangers(), ...headers(), ...encodings(), ...forms(), ...forgedSignatureCases()];
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
