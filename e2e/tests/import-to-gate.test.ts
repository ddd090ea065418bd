import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHealthcode } from '@healthcode/testkit/process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFile, daysAgo, PHONE_FOLLOWS_WITHIN_MS } from '../people/case-file.ts';
import { type GateAndPhone, startGateAndPhone } from '../people/gate-and-phone.ts';

const PERSON = '120101199003077477';
let all: GateAndPhone;

beforeAll(async () => {
  all = await startGateAndPhone();
});
afterAll(() => all?.end());

/** The health commission's file, taken by the command line while the service runs. */
async function importCases(...rows: string[]) {
  const file = join(all.folder, 'cases.csv');
  writeFileSync(file, caseFile(...rows));
  const { exitCode, output } = await runHealthcode(
    ['import', file, '--source', 'health-commission', '--json'],
    { folder: all.server.folder },
  );
  expect(exitCode, output).toBe(0);
  return (JSON.parse(output) as { counts: Record<string, number> }).counts;
}

describe('from a file of evidence to the gate', () => {
  it('a green person is admitted', async () => {
    await all.resident.apply(all.server, '13900000001', PERSON);
    await all.resident.seesColour('绿码');
    await all.gate.signIn(all.server);
    await all.gate.chooseVenue('云帆里社区');
    await all.gate.stateNormal();
    await all.holdUp();
    await all.gate.decides('放行');
  });

  it('imported as a case: the open phone turns red by itself and the next scan refuses', async () => {
    const confirmed = await daysAgo(all.server, 40);
    const counts = await importCases(
      `TJ1,1,resident-id,${PERSON},,confirmed,${confirmed},`,
      `TJ2,1,resident-id,${PERSON.slice(0, -1)}X,,confirmed,${confirmed},`,
    );
    expect(counts).toMatchObject({ rowsTaken: 1, rowsFailed: 1, coloursChanged: 1 });
    await all.resident.seesColour('红码', PHONE_FOLLOWS_WITHIN_MS);
    await all.gate.follows();
    await all.holdUp();
    await all.gate.decides('劝返');
  });

  it('the same rows again change nothing', async () => {
    const counts = await importCases(
      `TJ1,1,resident-id,${PERSON},,confirmed,${await daysAgo(all.server, 40)},`,
    );
    expect(counts).toMatchObject({ rowsTaken: 0, rowsRepeated: 1, coloursChanged: 0 });
  });

  it('reported as discharged long enough ago: green again, and the next scan admits', async () => {
    const row = `TJ1,2,resident-id,${PERSON},,confirmed,${await daysAgo(all.server, 40)},${await daysAgo(all.server, 20)}`;
    expect(await importCases(row)).toMatchObject({ rowsTaken: 1, coloursChanged: 1 });
    await all.resident.seesColour('绿码', PHONE_FOLLOWS_WITHIN_MS);
    await all.gate.follows();
    await all.holdUp();
    await all.gate.decides('放行');
  });
});
