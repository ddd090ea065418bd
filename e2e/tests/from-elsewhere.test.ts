import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHealthcode } from '@healthcode/testkit/process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAgo, PHONE_FOLLOWS_WITHIN_MS } from '../people/case-file.ts';
import { type GateAndPhone, nextStep, startGateAndPhone } from '../people/gate-and-phone.ts';

/** First registered in Wuhan: where a number comes from decides nothing. */
const PERSON = '420106198803150028';
const CASE_PERSON = '120101199003077477';
let all: GateAndPhone;

beforeAll(async () => {
  all = await startGateAndPhone();
});
afterAll(() => all?.end());

const STAY = 'area,risk,left-day';
const CASE = 'classification,confirmed-day';
const CONTACT = 'case-ref,last-contact-day,place,isolation-started-day';
const ISOLATION = 'started-day,completed-day,region';

/** One record of a source, taken by the command line while the service runs. */
async function send(source: string, header: string, record: string, person: string, ...values: string[]) {
  const file = join(all.folder, `${record}.csv`);
  const columns = `record-id,version,document-type,document-number,name,${header}`;
  const row = [record, 1, 'resident-id', person, '', ...values].join(',');
  writeFileSync(file, `${columns}\n${row}\n`);
  const kind = header === CONTACT ? ['--kind', 'close-contact'] : [];
  const { exitCode, output } = await runHealthcode(['import', file, '--source', source, ...kind, '--json'], {
    folder: all.server.folder,
  });
  expect(exitCode, output).toBe(0);
  expect((JSON.parse(output) as { counts: Record<string, number> }).counts).toMatchObject({ rowsTaken: 1 });
}

describe('somebody from elsewhere', () => {
  it('R21: applies, has the colour that fits, and uses it in the city', async () => {
    await all.resident.apply(all.server, '13900000001', PERSON);
    await all.gate.signIn(all.server);
    await all.gate.chooseVenue('云帆里社区');
    await all.gate.stateNormal();
    await all.holdUp();
    await all.gate.decides('放行');
  });

  it('R23: who arrives today from where the risk is low stays green, on the strength of gathered data', async () => {
    await send('transport-rail', STAY, 'G-1', PERSON, '330100', 'low', await daysAgo(all.server, 0));
    await nextStep();
    await all.resident.page.reload();
    await all.resident.seesColour('绿码');
    await all.holdUp();
    await all.gate.decides('放行');
  });

  it('who is called to isolation as a contact is red', async () => {
    const [confirmed, contact, today] = await Promise.all(
      [19, 20, 0].map((days) => daysAgo(all.server, days)),
    );
    await send('health-commission', CASE, 'TJ-9', CASE_PERSON, 'confirmed', confirmed!);
    const contactOf = ['health-commission/TJ-9', contact!, 'central', today!];
    await send('health-commission', CONTACT, 'TJ-9-1', PERSON, ...contactOf);
    await all.resident.seesColour('红码', PHONE_FOLLOWS_WITHIN_MS);
  });

  it('R22: with fourteen days of isolation done elsewhere there is no second one', async () => {
    const [started, completed] = await Promise.all([18, 4].map((days) => daysAgo(all.server, days)));
    await send('region-hebei', ISOLATION, 'HB-1', PERSON, started!, completed!, '130000');
    await all.resident.seesColour('绿码', PHONE_FOLLOWS_WITHIN_MS);
    await all.gate.follows();
    await all.holdUp();
    await all.gate.decides('放行');
  });
});
