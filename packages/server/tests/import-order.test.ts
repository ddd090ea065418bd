import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliver, documentNumber, HEADER, stateOf } from './_deliver.ts';

const CASE = `${HEADER},classification,confirmed-day,discharged-day,withdrawn`;

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
});
afterAll(() => city.stop());

const row = fc.record({
  record: fc.integer({ min: 1, max: 4 }),
  version: fc.integer({ min: 1, max: 4 }),
  person: fc.integer({ min: 1, max: 3 }),
  classification: fc.constantFrom('confirmed', 'suspected', 'asymptomatic'),
  discharged: fc.constantFrom('', '2020-02-12'),
  withdrawn: fc.boolean(),
});

/** Rows without two contents for one version: of those the first received stands, by definition. */
const rows = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 12,
  selector: ({ record, version }) => `${record}/${version}`,
});

const lineOf = (
  run: number,
  { record, version, person, ...rest }: typeof row extends fc.Arbitrary<infer R> ? R : never,
) =>
  [
    `R${run}-${record}`,
    version,
    'resident-id',
    documentNumber(person),
    '',
    rest.classification,
    '2020-02-10',
    rest.discharged,
    rest.withdrawn,
  ].join(',');

async function forget(): Promise<void> {
  const { db } = city.service.services;
  await db`truncate evidence, evidence_key, hold, colour, batch, batch_failure`;
}

it('the same rows end in the same state in any order, in any files, and however often they come', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      rows.chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.integer({ min: 0, max: all.length }),
          fc.subarray(all),
        ),
      ),
      async ([all, shuffled, cut, again]) => {
        run += 1;
        const core = city.service.services;
        const send = async (part: typeof all) => {
          if (part.length === 0) return;
          const bytes = `${CASE}\n${part.map((entry) => lineOf(run, entry)).join('\n')}\n`;
          const report = await deliver(core, { kind: 'case', bytes });
          expect(report.counts.rowsFailed).toBe(0);
        };
        await forget();
        await send(all);
        const first = await stateOf(core);
        await forget();
        await send(shuffled.slice(0, cut));
        await send(again);
        await send(shuffled.slice(cut));
        await send(again);
        expect(await stateOf(core)).toEqual(first);
      },
    ),
    { numRuns: 40 },
  );
});
