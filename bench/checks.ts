/** How many check records a second the service takes from gates' uploads, beside COPY. See README.md. */
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Services, uploadChecks } from '@healthcode/server';
import { cityServices } from './lib/city-services.ts';
import { type CopyTarget, copyUpload, createBareTables } from './lib/copy-checks.ts';
import { besides, type Figure, median, printFigures } from './lib/figures.ts';
import { makeUploads, openGates, type Upload } from './lib/gate-uploads.ts';
import { withScratchPostgres } from './lib/scratch-postgres.ts';

const BENCH = 'checks';
const PEOPLE = 200_000;
const GATES = 40;
/** So many uploads are on their way at any moment. */
const AT_ONCE = 4;
const UPLOADS = 100;
const ROUNDS = 5;
const LIMIT = 60_000;

/** Does all uploads, some at once. @returns check records a second */
async function rateOf(uploads: readonly Upload[], take: (upload: Upload) => Promise<void>): Promise<number> {
  const waiting = uploads.values();
  const worker = async () => {
    for (const upload of waiting) await take(upload);
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const records = uploads.reduce((sum, { checks }) => sum + checks.length, 0);
  return (records * 1_000) / (performance.now() - begun);
}

async function takeByService(services: Services, { gate, checks }: Upload): Promise<void> {
  const reply = await uploadChecks(services, gate.staffId, { deviceId: gate.deviceId, checks });
  if (reply.stored.length !== checks.length) throw new Error(JSON.stringify(reply.refused.slice(0, 3)));
}

async function measure(services: Services): Promise<Map<string, number[]>> {
  const gates = await openGates(services, GATES, PEOPLE);
  const bare = await createBareTables(services);
  const contenders: [string, (upload: Upload) => Promise<void>][] = [
    ['service', (upload) => takeByService(services, upload)],
    ...Object.entries(bare).map(
      ([name, target]: [string, CopyTarget]): [string, (upload: Upload) => Promise<void>] => [
        name,
        (upload) => copyUpload(services, target, upload),
      ],
    ),
  ];
  const rates = new Map<string, number[]>(contenders.map(([name]) => [name, []]));
  // the first round warms up
  for (let round = 0; round <= ROUNDS; round++) {
    const uploads = makeUploads(services, gates, PEOPLE, UPLOADS);
    for (const [name, take] of contenders) {
      const rate = await rateOf(uploads, take);
      if (round > 0) rates.get(name)!.push(rate);
    }
    console.error(`round ${round} of ${ROUNDS}`);
  }
  return rates;
}

export async function run(): Promise<Figure[]> {
  return withScratchPostgres(async (scratch) => {
    const db = await scratch.start();
    const rates = await measure(await cityServices(scratch.folder, db));
    const value = median(rates.get('service')!);
    const beside = (figure: string, name: string, limit: number) =>
      besides({ bench: BENCH, figure, value, unit: 'checks/s' }, { name, value: limit });
    return [
      beside('uploads', 'limit 60,000', LIMIT),
      beside('uploads-beside-copy', 'COPY into the table by venue', median(rates.get('venue')!)),
      beside('uploads-beside-copy-of-both', 'COPY into both tables', median(rates.get('both')!)),
    ];
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) printFigures(await run());
