import { randomUUID } from 'node:crypto';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PERSON = '120101199003077477';
const GREEN = '120101198505055572';
let city: TestCity;
let resident: CityUser;
let officer: CityUser;
let commission: CityUser;
let personId: string;

beforeAll(async () => {
  city = await startTestCity();
  resident = await visitor('resident', '13900000001');
  await resident.apply(PERSON);
  const green = await visitor('resident', '13900000002');
  await green.apply(GREEN);
  officer = await visitor('console', '13800000002');
  commission = await visitor('console', '13800000006');
  await reportCase(PERSON);
  personId = expectOk(await resident.call('colour')).personId;
});
afterAll(() => city.stop());

async function visitor(app: CityUser['app'], phone: string): Promise<CityUser> {
  const user = city.visitor(app);
  await user.signIn(phone);
  return user;
}

const now = () => city.service.services.clock.cityNow();
const today = () => Math.floor((now() + 8 * 3_600_000) / 86_400_000);

async function reportCase(documentNumber: string, recordId: string = randomUUID()): Promise<string> {
  const body = {
    recordId,
    version: 1,
    kind: 'case',
    documentType: 'resident-id',
    documentNumber,
    attributes: { classification: 'confirmed', confirmedDay: today() },
    withdrawn: false,
  };
  expectOk(await commission.call('report', { body }));
  return recordId;
}

const byDocument = (documentNumber: string, reason = 'person-asked') => ({
  body: { who: { documentType: 'resident-id', documentNumber }, reason },
});

const looksOf = async () => expectOk(await resident.call('myChecks')).looks;

describe('people of a colour', () => {
  it('are listed masked, with the rules that hold the colour, and read that they were', async () => {
    const before = await looksOf();
    const { people, next } = expectOk(await officer.call('people', { query: { colour: 'red' } }));
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ personId, colour: 'red', hint: { lastTwo: '77' } });
    expect(people[0]!.maskedName).toContain('*');
    expect(people[0]!.rules.map(({ en }) => en)).toEqual([expect.stringContaining('Confirmed case')]);
    expect(next).toBeNull();
    const looks = await looksOf();
    expect(looks).toHaveLength(before.length + 1);
    expect(looks[0]).toMatchObject({ what: 'list', office: { en: 'City command' } });
  });

  it('are found by district, and nobody is in another', async () => {
    const of = async (district: string) =>
      expectOk(await officer.call('people', { query: { colour: 'red', district } })).people.length;
    expect([await of('120101'), await of('120102'), await of('none')]).toEqual([1, 0, 0]);
  });

  it('come in pages that leave nobody out and name nobody twice', async () => {
    const { db } = city.service.services;
    const ids = Array.from({ length: 120 }, () => randomUUID());
    // many of them with the same instant, as after an import
    for (const [n, id] of ids.entries()) {
      await db`insert into person (person_id, applied_at, home_area, created_at) values (${id}, 1, '120116', 1)`;
      await db`insert into identity_document (person_id, document_index, document_type, number_sealed, hint_last_two)
        values (${id}, ${Buffer.from(id)}, 'resident-id', ${Buffer.from('sealed')}, '00')`;
      await db`insert into colour (person_id, colour, since, next_change_at, computed_at)
        values (${id}, 'orange', ${1_000 + Math.floor(n / 70)}, null, 1)`;
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const query = { colour: 'orange', ...(after ? { after } : {}) } as const;
      const page = expectOk(await officer.call('people', { query }));
      seen.push(...page.people.map((person) => person.personId));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(120);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  it('are not listed where they are green, nor for a source', async () => {
    const green = await officer.call('people', { query: { colour: 'green' as never } });
    expect(green).toMatchObject({ problem: { code: 'bad-request' } });
    const source = await commission.call('people', { query: { colour: 'red' } });
    expect(source).toMatchObject({ problem: { code: 'not-allowed' } });
  });
});

describe('one person’s record', () => {
  it('opens with a reason, which the person reads, and says which evidence holds the colour', async () => {
    const view = expectOk(await officer.call('lookAtPerson', byDocument(PERSON, 'case-investigation')));
    expect(view).toMatchObject({ personId, colour: { colour: 'red' }, district: '120101' });
    const [record] = view.evidence.filter(({ kind }) => kind === 'case');
    expect(record).toMatchObject({ holds: ['red'], withdrawn: false, supersededAt: null });
    expect(record!.source.name.en).toContain('Health Commission');
    expect(view.colour.holds[0]).toMatchObject({ ruleId: 'TJ-R02' });
    const [look] = await looksOf();
    expect(look).toMatchObject({ what: 'record', reason: { zh: '病例调查' } });
    expect(view.looks[0]).toEqual(look);
    expect(JSON.stringify(view)).not.toContain(PERSON);
  });

  it('is found by a source’s record number and by the person’s own id too', async () => {
    const recordId = await reportCase(PERSON);
    const who = { sourceId: 'health-commission', recordId };
    const byRecord = expectOk(await officer.call('lookAtPerson', { body: { who, reason: 'data-quality' } }));
    const byId = expectOk(
      await officer.call('lookAtPerson', { body: { who: { personId }, reason: 'data-quality' } }),
    );
    expect([byRecord.personId, byId.personId]).toEqual([personId, personId]);
  });

  it('shows of someone who has not applied what waits for them', async () => {
    const unknown = '120101197001011010';
    await reportCase(unknown);
    const view = expectOk(await officer.call('lookAtPerson', byDocument(unknown)));
    expect(view).toMatchObject({ appliedAt: null, maskedName: null, colour: { colour: 'red' } });
    expect(view.evidence).toHaveLength(1);
  });

  it.each([
    ['no reason', byDocument(PERSON, ''), 'reason-needed'],
    ['a reason for lists', byDocument(PERSON, 'overview'), 'reason-needed'],
    ['a wrong check digit', byDocument('120101199003077470'), 'document-invalid'],
    ['a document of nobody', byDocument('120101199001011239'), 'person-unknown'],
    [
      'an id of nobody',
      { body: { who: { personId: randomUUID() }, reason: 'person-asked' } },
      'person-unknown',
    ],
  ])('stays closed with %s, and leaves no trace', async (_, request, code) => {
    const before = await looksOf();
    expect(await officer.call('lookAtPerson', request)).toMatchObject({ problem: { code } });
    expect(await looksOf()).toEqual(before);
  });

  it('stays closed for a source', async () => {
    expect(await commission.call('lookAtPerson', byDocument(PERSON))).toMatchObject({
      problem: { code: 'not-allowed' },
    });
  });
});
