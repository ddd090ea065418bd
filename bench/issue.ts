/** How many passes a second one core signs, fourteen to a request. See README.md. */
import { type KeyObject, sign } from 'node:crypto';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { issuePass } from '@healthcode/pass/issue';
import { besides, type Contender, cpuRates, type Figure, optionalPeer, printFigures } from './lib/figures.ts';
import { httpFigure } from './lib/http-issue.ts';
import { DAY, issueOptions, issuing, newPhone, type Phone } from './lib/pass-samples.ts';

const BENCH = 'issue';
const DAYS = 14;
const REQUESTS = 200;
const ROUNDS = 9;

/** What one request asks for: a key and a pass for each of fourteen days. */
interface Request {
  readonly phones: readonly Phone[];
  readonly firstIndex: number;
}

function issueAll(requests: readonly Request[]): void {
  for (const { phones, firstIndex } of requests)
    for (let day = 0; day < DAYS; day++) issuePass(issueOptions(phones[day]!, firstIndex + day, DAY + day));
}

function rawSign(messages: readonly Uint8Array[], key: KeyObject): void {
  for (const message of messages) sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' });
}

/** @auth0/cose over a payload as long as ours, where it is installed. */
async function auth0Contender(count: number): Promise<Contender | null> {
  const cose = await optionalPeer('@auth0/cose');
  if (cose === null) return null;
  const { Sign1, ProtectedHeaders, Headers, Algorithms } = cose as Auth0;
  const key = await globalThis.crypto.subtle.importKey(
    'jwk',
    issuing.privateKey.export({ format: 'jwk' }),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  );
  const header = () => new ProtectedHeaders([[Headers.Algorithm, Algorithms.ES256]]);
  const payload = new Uint8Array(116);
  return {
    name: '@auth0/cose sign',
    count,
    async run() {
      for (let i = 0; i < count; i++) (await Sign1.sign(header(), undefined, payload, key)).encode();
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
  };
  readonly ProtectedHeaders: new (entries: readonly unknown[]) => unknown;
  readonly Headers: { readonly Algorithm: number };
  readonly Algorithms: { readonly ES256: number };
};

export async function run(): Promise<Figure[]> {
  // a few phones' keys again and again: making keys is the phones' work
  const phones = Array.from({ length: DAYS }, newPhone);
  const requests = Array.from({ length: REQUESTS }, (_, i) => ({ phones, firstIndex: 65_536 + i * DAYS }));
  const count = REQUESTS * DAYS;
  const messages = Array.from({ length: count }, (_, i) => new Uint8Array(150).fill(i & 0xff));
  const raw = { name: 'node:crypto sign', count, run: () => rawSign(messages, issuing.privateKey) };
  const ours = { name: 'issue', count, run: () => issueAll(requests) };
  const auth0 = await auth0Contender(count);
  const rates = await cpuRates([raw, ours, ...(auth0 ? [auth0] : [])], ROUNDS);
  const beside = (name: string, figure: string) =>
    besides(
      { bench: BENCH, figure, value: rates.get('issue')!, unit: 'passes/s/core' },
      { name, value: rates.get(name)! },
    );
  return [
    beside(raw.name, 'in-process'),
    ...(auth0 ? [beside(auth0.name, 'in-process-beside-cose')] : []),
    await httpFigure(BENCH),
  ];
}

if (argv[1] === fileURLToPath(import.meta.url)) printFigures(await run());
