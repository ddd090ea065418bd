/** How many rows of a file become evidence, holds and colours in a second. See README.md. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { argv } from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type CityCore,
  type CityPolicy,
  createClock,
  createCore,
  createKeys,
  importFile,
  loadKeys,
  loadPolicy,
  prepareCity,
} from '@healthcode/server';
import { besides, type Figure, median, percentile99, printFigures } from './lib/figures.ts';
import { makeKnownPeople, residentId } from './lib/known-people.ts';
import { type ScratchPostgres, withScratchPostgres } from './lib/scratch-postgres.ts';

const BENCH = 'ingest';
const POLICY = fileURLToPath(new URL('../policy/tianjin', import.meta.url));
/** One positive in so many: it gives a hold and a colour. */
const POSITIVE_EVERY = 50;
const HEADER =
  'record-id,version,document-type,document-number,name,method,result,sampled-at,laboratory,withdrawn';
const LIMIT = 30_000;

/** Every file is about people of its own, from that one on. */
function* rows(run: string, firstPerson: number, count: number): Generator<string> {
  for (let order = 0; order < count; order += 1) {
    const result = order % POSITIVE_EVERY === 0 ? 'positive' : 'negative';
    yield `${run}-${order},1,resident-id,${residentId(firstPerson + order)},,nucleic-acid,${result},2020-02-19T08:00:00+08:00,lab,\n`;
  }
}

async function openCore(scratch: ScratchPostgres): Promise<CityCore> {
  const db = await scratch.start({ statementTimeoutMs: 0, settings: { shared_buffers: '2GB' } });
  const keyDir = join(scratch.folder, 'city-keys');
  createKeys(keyDir, randomBytes);
  const clock = createClock(Date.parse('2020-02-20T10:00:00+08:00') - Date.now());
  const core = createCore({ db, keys: loadKeys(keyDir), policy: widePolicy(), clock });
  await prepareCity(core);
  return core;
}

/** The city's policy, but that a file may bring as many positives as it likes: their number is what is measured. */
function widePolicy(): CityPolicy {
  const policy = loadPolicy(POLICY, 'demo');
  const usual = { inBatch: Number.MAX_SAFE_INTEGER, inDay: Number.MAX_SAFE_INTEGER };
  return { ...policy, safeguards: { ...policy.safeguards, deliveries: { usual, byAuthority: {} } } };
}

/** Our import of a file; every chunk of a thousand rows is timed from the end of the last one. */
async function importRows(core: CityCore, run: string, firstPerson: number, count: number) {
  const bytes = Buffer.from(`${HEADER}\n${[...rows(run, firstPerson, count)].join('')}`);
  const chunkMs: number[] = [];
  let last = performance.now();
  const began = last;
  const report = await importFile(
    core,
    {
      sourceId: 'lab-haihe',
      kind: 'test-result',
      fileName: `${run}.csv`,
      sentBy: { how: 'command-line', staffId: null, name: 'bench' },
      open: () => Readable.from(pieces(bytes)),
    },
    {
      onProgress: () => {
        chunkMs.push(performance.now() - last);
        last = performance.now();
      },
    },
  );
  const { rowsTaken, coloursChanged } = report.counts;
  if (rowsTaken !== count || coloursChanged !== Math.ceil(count / POSITIVE_EVERY)) {
    throw new Error(`not what was sent: ${JSON.stringify(report.counts)}`);
  }
  return { perSecond: (count * 1_000) / (performance.now() - began), chunkMs };
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}

/** The same rows into a table without an index, as PostgreSQL itself takes them. */
async function copyRows({ db }: CityCore, count: number): Promise<number> {
  const columns = HEADER.split(',').map((name) => `"${name}" text`);
  await db.unsafe(`create table bare (${columns.join(', ')})`);
  const text = [...rows('copy', 0, count)].join('');
  const began = performance.now();
  const writable = await db.unsafe('copy bare from stdin with (format csv)').writable();
  await pipeline(Readable.from(pieces(Buffer.from(text))), writable);
  const perSecond = (count * 1_000) / (performance.now() - began);
  await db.unsafe('drop table bare');
  return perSecond;
}

export async function run(people: number): Promise<Figure[]> {
  return withScratchPostgres(async (scratch) => {
    const core = await openCore(scratch);
    console.error(`${people} people …`);
    await makeKnownPeople(core, people + people / 10 + people / 100);
    const figures: Figure[] = [];
    let firstPerson = 0;
    for (const [name, count] of [
      ['hundredth', people / 100],
      ['tenth', people / 10],
      ['full', people],
    ] as const) {
      console.error(`${count} rows …`);
      const { perSecond, chunkMs } = await importRows(core, name, firstPerson, count);
      firstPerson += count;
      const copied = await copyRows(core, count);
      const figure = { bench: BENCH, figure: `${name}-rows`, value: perSecond, unit: 'rows/s' };
      figures.push(besides(figure, { name: 'COPY into a bare table', value: copied }));
      if (name !== 'full') continue;
      const limit = { name: `limit ${LIMIT}`, value: LIMIT };
      const batch = { bench: BENCH, unit: 'ms per 1,000 rows' };
      figures.push(
        besides({ ...figure, figure: 'full-rows-beside-limit' }, limit),
        besides(
          { ...batch, figure: 'batch-p99', value: percentile99(chunkMs) },
          { name: 'limit 150', value: 150 },
        ),
        besides({ ...batch, figure: 'batch-median', value: median(chunkMs) }, null),
      );
    }
    return figures;
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { people: { type: 'string', default: '200000' } } });
  printFigures(await run(Number(values.people)));
}
