import { DAY_MS } from '@healthcode/domain';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { isAboutRecord, parseLogEntry, type SuspensionEntry } from '@healthcode/translog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainPerson } from '../src/modules/colours/explain-person.ts';

const PERSON = '120101199003077477';
const RECORD = { sourceId: 'health-commission', recordId: 'C1' };
let city: TestCity;
let resident: CityUser;
let officer: CityUser;
let other: CityUser;
let commission: CityUser;
let personId: string;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
  resident = await signedIn('resident', '13900000001');
  await resident.apply(PERSON);
  officer = await signedIn('console', '13800000002');
  other = await signedIn('console', '13800000005');
  commission = await signedIn('console', '13800000006');
  await reportCase(1);
  personId = expectOk(await resident.call('colour')).personId;
});
afterAll(() => city.stop());

async function signedIn(app: CityUser['app'], phone: string): Promise<CityUser> {
  const user = city.visitor(app);
  await user.signIn(phone);
  return user;
}

async function reportCase(version: number): Promise<void> {
  const body = {
    recordId: RECORD.recordId,
    version,
    kind: 'case',
    documentType: 'resident-id',
    documentNumber: PERSON,
    attributes: { classification: 'confirmed', confirmedDay: 18_310 },
    withdrawn: false,
  };
  expectOk(await commission.call('report', { body }));
}

const now = () => city.service.services.clock.cityNow();
const codeOf = (result: Awaited<ReturnType<CityUser['call']>>) =>
  result.ok ? 'ok' : result.offline ? 'offline' : result.problem.code;
const colour = async () => expectOk(await resident.call('colour')).colour;

const proposal = (change = {}) => ({
  body: { personId, ...RECORD, ground: 'source-does-not-answer', days: 7, ...change },
});
const proposed = async () => expectOk(await officer.call('proposeSuspension', proposal()));
const answerOf = (suspensionId: string, confirms: boolean) => ({
  params: { suspensionId },
  body: { confirms },
});

describe('a disputed record', () => {
  it('may be set aside only where it holds a colour, for a named ground', async () => {
    const tried = async (change: object) => codeOf(await officer.call('proposeSuspension', proposal(change)));
    expect(await tried({ recordId: 'C2' })).toBe('nothing-to-suspend');
    expect(await tried({ ground: 'because' })).toBe('suspension-ground');
    expect(await tried({ days: 0 })).toBe('bad-request');
    expect(await tried({ days: 31 })).toBe('bad-request');
    expect(codeOf(await commission.call('proposeSuspension', proposal()))).toBe('not-allowed');
  });

  it('is not set aside by one officer alone, and a no changes nothing', async () => {
    const { suspensionId } = await proposed();
    expect(codeOf(await officer.call('answerSuspension', answerOf(suspensionId, true)))).toBe(
      'suspension-same-office',
    );
    expect(codeOf(await commission.call('answerSuspension', answerOf(suspensionId, true)))).toBe(
      'not-allowed',
    );
    expect(expectOk(await other.call('answerSuspension', answerOf(suspensionId, false))).state).toBe(
      'rejected',
    );
    expect(codeOf(await other.call('answerSuspension', answerOf(suspensionId, true)))).toBe(
      'suspension-answered',
    );
    expect(await colour()).toBe('red');
  });

  it('holds nothing from the second yes on until its end, and is in the public log as a commitment', async () => {
    const before = now();
    const { suspensionId } = await proposed();
    const answered = expectOk(await other.call('answerSuspension', answerOf(suspensionId, true)));
    expect(answered).toMatchObject({ state: 'in-effect', mayAnswer: false });
    expect(await colour()).toBe('green');

    const { db, publicLog } = city.service.services;
    expect(answered.logIndex).toBeLessThan(publicLog.size);
    const [row] = await db<{ entry: Uint8Array; salt: Uint8Array }[]>`
      select l.entry, s.salt from suspension s join log_entry l on l.log_index = s.log_index
      where s.suspension_id = ${suspensionId}`;
    const parsed = parseLogEntry(row!.entry);
    const entry = (parsed.ok ? parsed.entry : null) as SuspensionEntry;
    expect(entry).toMatchObject({
      ground: 'source-does-not-answer',
      offices: ['city-command', 'heping-district-command'],
    });
    expect(isAboutRecord(entry, row!.salt, 'health-commission/C1')).toBe(true);
    expect(isAboutRecord(entry, row!.salt, 'health-commission/C2')).toBe(false);
    expect(Buffer.from(row!.entry).toString()).not.toContain('C1');

    const at = now();
    const explained = (knownAt: number) => explainPerson(city.service.services, personId, { at, knownAt });
    expect((await explained(at))!.explanation!.colour).toBe('green');
    expect((await explained(before))!.explanation!.colour).toBe('red');
  });

  it('stays aside when its source sends it again, and counts again when the time is over', async () => {
    await reportCase(2);
    expect(await colour()).toBe('green');
    city.advanceClock(7 * DAY_MS + 1_000);
    await expect.poll(colour, { timeout: 5_000 }).toBe('red');
    const { suspensions } = expectOk(await officer.call('suspensions'));
    expect(suspensions.map(({ state }) => state)).toEqual(['over', 'rejected']);
  });
});
