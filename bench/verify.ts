/** How many passes a second one core verifies, at first sight and seen before. See README.md. */
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { SeenSteps, VerifiedPassCache, type VerifierContext, verifyPass } from '@healthcode/pass';
import { issuePass } from '@healthcode/pass/issue';
import { CompactSign, compactVerify } from 'jose';
import { browserFigures } from './lib/browser-verify.ts';
import { besides, type Contender, cpuRates, type Figure, optionalPeer, printFigures } from './lib/figures.ts';
import { issueOptions, issuing, NOW, newGate, newPhone, present } from './lib/pass-samples.ts';

const BENCH = 'verify';
const PASSES = 600;
const ROUNDS = 9;
const STEP_MS = 10_000;

/** Codes of as many people at each of two steps. */
async function showCodes(): Promise<readonly (readonly string[])[]> {
  const shown = Array.from({ length: PASSES }, (_, i) => {
    const phone = newPhone();
    return { phone, pass: issuePass(issueOptions(phone, 70_000 + i)) };
  });
  const at = (now: number) => Promise.all(shown.map(({ phone, pass }) => present(pass, phone, now)));
  return [await at(NOW), await at(NOW + STEP_MS)];
}

/** Verifies every code and insists that it is good: a fast refusal would be no measurement. */
async function verifyAll(texts: readonly string[], context: VerifierContext): Promise<void> {
  for (const text of texts) {
    const verdict = await verifyPass(text, context);
    if (verdict.outcome !== 'ok') throw new Error(`a good pass was ${verdict.outcome}`);
  }
}

function rawContender(): Contender {
  const message = new Uint8Array(150);
  const key = issuing.privateKey;
  const signature = sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' });
  const publicKey: KeyObject = createPublicKey(key);
  const once = () => verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
  return {
    name: 'node:crypto verify twice',
    count: PASSES,
    run() {
      for (let i = 0; i < PASSES; i++) if (!(once() && once())) throw new Error('a good signature failed');
    },
  };
}

async function joseContender(): Promise<Contender> {
  const jws = await new CompactSign(new Uint8Array(116))
    .setProtectedHeader({ alg: 'ES256' })
    .sign(issuing.privateKey);
  const publicKey = createPublicKey(issuing.privateKey);
  return {
    name: 'jose compactVerify',
    count: PASSES,
    async run() {
      for (let i = 0; i < PASSES; i++) await compactVerify(jws, publicKey);
    },
  };
}

/** @auth0/cose over a payload as long as ours, where it is installed. */
async function auth0Contender(): Promise<Contender | null> {
  const cose = await optionalPeer('@auth0/cose');
  if (cose === null) return null;
  const { Sign1, ProtectedHeaders, Headers, Algorithms } = cose as Auth0;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const { subtle } = globalThis.crypto;
  const pair = await subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const header = new ProtectedHeaders([[Headers.Algorithm, Algorithms.ES256]]);
  const bytes = (await Sign1.sign(header, undefined, new Uint8Array(116), pair.privateKey)).encode();
  return {
    name: '@auth0/cose verify',
    count: PASSES,
    async run() {
      for (let i = 0; i < PASSES; i++) await Sign1.decode(bytes).verify(pair.publicKey);
    },
  };
}

/** The part of @auth0/cose used here. */
type Auth0 = {
  readonly Sign1: {
    sign(
      header: unknown,
      open: undefined,
      payload: Uint8Array,
      key: CryptoKey,
    ): Promise<{ encode(): Uint8Array }>;
    decode(bytes: Uint8Array): { verify(key: CryptoKey): Promise<unknown> };
  };
  readonly ProtectedHeaders: new (entries: readonly unknown[]) => unknown;
  readonly Headers: { readonly Algorithm: number };
  readonly Algorithms: { readonly ES256: number };
};

/** First sight without any cache; seen before with a cache that knows every pass but not this step. */
async function ourContenders(): Promise<Contender[]> {
  const gate = await newGate();
  const [first, second] = (await showCodes()) as [string[], string[]];
  const cache = new VerifiedPassCache();
  const context = (now: number): VerifierContext => ({ ...gate, now, seen: new SeenSteps() });
  await verifyAll(first, { ...context(NOW), cache });
  return [
    { name: 'first-sight', count: PASSES, run: () => verifyAll(first, context(NOW)) },
    {
      name: 'seen-before',
      count: PASSES,
      run: () => verifyAll(second, { ...context(NOW + STEP_MS), cache }),
    },
  ];
}

export async function run(): Promise<Figure[]> {
  const ours = await ourContenders();
  const auth0 = await auth0Contender();
  const peers = [rawContender(), await joseContender(), ...(auth0 ? [auth0] : [])];
  const rates = await cpuRates([...peers, ...ours], ROUNDS);
  const perCore = ours.flatMap(({ name: figure }) =>
    peers.map(({ name }) =>
      besides(
        {
          bench: BENCH,
          figure: `${figure}-beside-${slug(name)}`,
          value: rates.get(figure)!,
          unit: 'passes/s/core',
        },
        { name, value: rates.get(name)! },
      ),
    ),
  );
  return [...perCore, ...(await browserFigures(BENCH))];
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

if (argv[1] === fileURLToPath(import.meta.url)) printFigures(await run());
