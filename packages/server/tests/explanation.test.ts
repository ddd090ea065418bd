import { DAY_MS } from '@healthcode/domain';
import { type CityUser, expectOk, HEALTHY, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { isAboutRecord, parseLogEntry, type SuspensionEntry } from '@healthcode/translog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PERSON = '120101199003077477';
const OTHER = '120101198505055572';
const OTHERS_CASE = 'OTHERS-CASE-9';
/** 20 February 2020. */
const TODAY = 18_312;
let city: TestCity;
let resident: CityUser;
let officer: CityUser;
let second: CityUser;
let commission: CityUser;
let laboratory: CityUser;
let personId: string;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
  resident = await signedIn('resident', '13900000001');
  await resident.apply(PERSON);
  officer = await signedIn('console', '13800000002');
  second = await signedIn('console', '13800000005');
  commission = await signedIn('console', '13800000006');
  laboratory = await signedIn('console', '13800000003');
  personId = (await colour()).personId;
});
afterAll(() => city.stop());

async function signedIn(app: CityUser['app'], phone: string): Promise<CityUser> {
  const user = city.visitor(app);
  await user.signIn(phone);
  return user;
}

const now = () => city.service.services.clock.cityNow();
const colour = async () => expectOk(await resident.call('colour'));
const titles = async () =>
  (await colour()).earlier.map(({ ruleId, ending, relievedBy }) => [ruleId, ending.zh, relievedBy?.zh]);

interface Reported {
  readonly recordId: string;
  readonly kind: string;
  readonly attributes: Record<string, unknown>;
  readonly version?: number;
  readonly of?: string;
  readonly withdrawn?: boolean;
}
async function report(
  source: CityUser,
  { recordId, kind, attributes, version = 1, of = PERSON, withdrawn = false }: Reported,
) {
  const body = { recordId, version, kind, attributes, withdrawn };
  expectOk(
    await source.call('report', { body: { ...body, documentType: 'resident-id', documentNumber: of } }),
  );
}

const asymptomatic = (version: number, attributes = {}) =>
  report(commission, {
    ...{ recordId: 'C1', kind: 'case', version },
    attributes: { classification: 'asymptomatic', confirmedDay: TODAY - 3, ...attributes },
  });

async function setAside(recordId: string, days: number): Promise<void> {
  const body = { personId, sourceId: 'health-commission', recordId, ground: 'record-contradicted', days };
  const { suspensionId } = expectOk(await officer.call('proposeSuspension', { body }));
  expectOk(await second.call('answerSuspension', { params: { suspensionId }, body: { confirms: true } }));
}

const seenByOfficer = async () =>
  expectOk(await officer.call('lookAtPerson', { body: { who: { personId }, reason: 'person-asked' } }));

describe('what held a colour before', () => {
  it('is nothing for a person about whom nothing ended', async () => {
    expect(await colour()).toMatchObject({ colour: 'green', holds: [], setAside: [], earlier: [] });
    await asymptomatic(1);
    expect(await colour()).toMatchObject({ colour: 'red', earlier: [] });
  });

  it('names its rule, span and reporter, and that its reporter ended it', async () => {
    await asymptomatic(2, { releasedDay: TODAY });
    const view = await colour();
    expect(view.colour).toBe('orange');
    expect(view.earlier).toMatchObject([
      {
        ruleId: 'TJ-R01',
        colour: 'red',
        reportedBy: { zh: '津沽卫生健康委员会' },
        since: Date.parse('2020-02-17T00:00:00+08:00'),
        until: Date.parse('2020-02-20T00:00:00+08:00'),
        ending: { zh: '报送单位报告已经结束' },
        relievedBy: null,
      },
    ]);
  });

  it('says who reported the test that ended it, the newest end first', async () => {
    await resident.declare({ ...HEALTHY, symptoms: 'yes', symptomCodes: ['fever'], sinceDay: TODAY });
    await report(laboratory, {
      recordId: 'L1',
      kind: 'test-result',
      attributes: {
        method: 'nucleic-acid',
        result: 'negative',
        sampledAt: now(),
        laboratory: 'Haihe',
      },
    });
    expect(await titles()).toEqual([
      ['TJ-O03', '核查或检测结果符合解除的条件', '海河医学检验实验室'],
      ['TJ-R01', '报送单位报告已经结束', undefined],
    ]);
  });

  it('names what its reporter corrected or withdrew, as ending with the correction', async () => {
    const send = (version: number, attributes: object, withdrawn = false) =>
      report(commission, {
        ...{ recordId: 'C2', kind: 'case', version, withdrawn },
        attributes: { classification: 'suspected', confirmedDay: TODAY - 1, ...attributes },
      });
    await send(1, {});
    await send(2, { onsetDay: TODAY - 2 });
    expect(await titles()).toHaveLength(2);
    const before = now();
    await send(3, { classification: 'confirmed' });
    const [newest, ...others] = (await colour()).earlier;
    expect(newest).toMatchObject({
      ruleId: 'TJ-R01',
      since: Date.parse('2020-02-19T00:00:00+08:00'),
      ending: { zh: '报送方更正了这条记录' },
    });
    expect(newest!.until).toBeGreaterThanOrEqual(before);
    expect(others).toHaveLength(2);
    await send(4, { classification: 'confirmed' }, true);
    expect((await titles()).slice(0, 2)).toEqual([
      ['TJ-R02', '报送方撤回了这条记录', undefined],
      ['TJ-R01', '报送方更正了这条记录', undefined],
    ]);
  });

  it('says nothing about the other person whom a record points at', async () => {
    await report(commission, {
      ...{ recordId: OTHERS_CASE, kind: 'case', of: OTHER },
      attributes: { classification: 'confirmed', confirmedDay: TODAY - 8 },
    });
    const contact = {
      caseRef: `health-commission/${OTHERS_CASE}`,
      lastContactDay: TODAY - 10,
      place: 'home',
    };
    await report(commission, { recordId: 'K1', kind: 'close-contact', attributes: contact });
    expect((await colour()).holds.map(({ ruleId }) => ruleId)).toContain('TJ-O05');
    await report(commission, {
      ...{ recordId: 'K1', kind: 'close-contact', version: 2 },
      attributes: { ...contact, releasedDay: TODAY },
    });
    expect((await titles()).map(([ruleId]) => ruleId)).toContain('TJ-O05');
    expect(JSON.stringify(await colour())).not.toContain(OTHERS_CASE);
  });
});

describe('what is set aside', () => {
  it('is told with its source, ground and end, and what opens its entry in the public log', async () => {
    await setAside('C1', 7);
    const at = now();
    const view = await colour();
    expect(view.colour).toBe('green');
    expect(view.setAside).toHaveLength(1);
    const [aside] = view.setAside;
    expect(aside).toMatchObject({
      reportedBy: { zh: '津沽卫生健康委员会' },
      ground: { zh: '另有证据表明这条记录不实' },
      proof: { record: 'health-commission/C1' },
    });
    expect(aside!.until - at).toBeGreaterThan(7 * DAY_MS - 60_000);
    expect(aside!.until - at).toBeLessThanOrEqual(7 * DAY_MS);
    expect(at - aside!.since).toBeLessThan(60_000);

    const { logIndex, salt, record } = aside!.proof!;
    const [row] = await city.service.services.db<{ entry: Uint8Array }[]>`
      select entry from log_entry where log_index = ${logIndex}`;
    const parsed = parseLogEntry(row!.entry);
    const entry = (parsed.ok ? parsed.entry : null) as SuspensionEntry;
    expect(isAboutRecord(entry, Uint8Array.from(Buffer.from(salt, 'hex')), record)).toBe(true);
    expect(await titles()).toContainEqual(['TJ-R03', '这条记录被搁置了', undefined]);
  });

  it('opens its entry to nobody but the person', async () => {
    const { colour: seen, suspensions } = await seenByOfficer();
    expect(seen.setAside).toMatchObject([{ ground: { zh: '另有证据表明这条记录不实' }, proof: null }]);
    expect(suspensions).toMatchObject([{ recordId: 'C1', state: 'in-effect' }]);
    expect(JSON.stringify(seen)).not.toContain((await colour()).setAside[0]!.proof!.salt);
  });

  it('is nobody else’s to read', async () => {
    const other = await signedIn('resident', '13900000002');
    await other.apply(OTHER);
    expect(expectOk(await other.call('colour'))).toMatchObject({ colour: 'red', setAside: [], earlier: [] });
  });

  it('is not told of any more when its time is over, and the record counts again', async () => {
    city.advanceClock(7 * DAY_MS + 1_000);
    await expect.poll(async () => (await colour()).setAside, { timeout: 5_000 }).toEqual([]);
    await expect.poll(async () => (await colour()).colour, { timeout: 5_000 }).toBe('orange');
  });

  it('is forgotten with the rest sixty days after its end', async () => {
    city.advanceClock(54 * DAY_MS);
    const left = (await colour()).earlier;
    expect(left.map(({ ruleId }) => ruleId)).not.toContain('TJ-R01');
    expect(left.every(({ until }) => until > now() - 60 * DAY_MS)).toBe(true);
    expect(left.length).toBeGreaterThan(0);
  });
});
