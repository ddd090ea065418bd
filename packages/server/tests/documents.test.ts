import type { ApiResult, RequestOf } from '@healthcode/contracts';
import {
  DEMO_IDENTITIES,
  syntheticBirthDateFor,
  syntheticLatinNameFor,
  syntheticNameFor,
} from '@healthcode/demo-services';
import { listEvidenceVersions, listMerges, MERGED_TABLES } from '@healthcode/store';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Given = RequestOf<'identity'>['body'];
let city: TestCity;
let commission: CityUser;
let phones = 13_900_000_200;
let records = 0;

beforeAll(async () => {
  city = await startTestCity();
  commission = city.visitor('console');
  await commission.signIn('13800000006');
});
afterAll(() => city.stop());

async function consented(): Promise<CityUser> {
  const user = city.visitor('resident');
  await user.signIn(String(phones++));
  await user.consent();
  return user;
}

/** Somebody with a code by this resident ID. */
async function applied(documentNumber: string): Promise<CityUser> {
  const user = city.visitor('resident');
  await user.signIn(String(phones++));
  await user.apply(documentNumber);
  return user;
}

const codeOf = (result: ApiResult<unknown>) =>
  result.ok ? 'ok' : result.offline ? 'offline' : result.problem.code;
const fieldsOf = (result: ApiResult<unknown>) =>
  result.ok || result.offline
    ? []
    : (result.problem.errors ?? []).map((error) => `${error.path} ${error.code}`);

/** A passport off the demo register's list; it is of the person whose number ends in the same six figures. */
const passport = (documentNumber: string, documentCountry = 'CAN'): Given => ({
  documentType: 'passport',
  ...{ documentNumber, documentCountry },
  name: syntheticLatinNameFor(documentNumber),
  birthDate: syntheticBirthDateFor(documentNumber),
});
const residentId = (documentNumber: string): Given => ({
  documentType: 'resident-id',
  documentNumber,
  name: syntheticNameFor(documentNumber),
});

async function reportCase(documentNumber: string, documentCountry = 'CAN'): Promise<void> {
  const confirmedDay = Math.floor((city.service.services.clock.cityNow() + 28_800_000) / 86_400_000);
  const body = {
    ...{ recordId: `D${++records}`, version: 1, kind: 'case', withdrawn: false },
    ...{ documentType: 'passport', documentNumber, documentCountry },
    attributes: { classification: 'confirmed', confirmedDay },
  };
  expectOk(await commission.call('report', { body }));
}

describe('the real-name step', () => {
  it.each(
    DEMO_IDENTITIES.slice(12).map((person) => [`${person.documentType} ${person.name}`, person] as const),
  )('takes every type of document: %s', async (_, { person: __, ...identity }) => {
    const user = await consented();
    const { holder } = expectOk(await user.call('identity', { body: identity }));
    expect(holder?.hint).toEqual({
      type: identity.documentType,
      lastTwo: identity.documentNumber.slice(-2),
    });
    expect(Buffer.byteLength(holder?.maskedName ?? '')).toBeLessThanOrEqual(12);
    expect(holder?.maskedName).not.toBe(identity.name);
  });

  it('says at which field it is wrong', async () => {
    const user = await consented();
    const wrong = async (change: object) => {
      const result = await user.call('identity', { body: { ...passport('AB1234567'), ...change } });
      return [codeOf(result), ...fieldsOf(result)];
    };
    expect(await wrong({ documentCountry: '' })).toEqual([
      'document-invalid',
      '/documentCountry passport-country-missing',
    ]);
    expect(await wrong({ birthDate: '31.01.1990' })).toEqual([
      'document-invalid',
      '/birthDate passport-birth-date-format',
    ]);
    expect(await wrong({ documentType: 'library-card' })).toEqual([
      'document-invalid',
      '/documentType document-type-unknown',
    ]);
    expect(await wrong({ name: 'A1' })).toEqual(['name-invalid', '/name name-digits']);
    expect((await wrong({ documentCountry: 'CANADA' }))[0]).toBe('bad-request');
  });

  it('asks the register for the date of birth and the country of a passport', async () => {
    const user = await consented();
    const ask = async (change: object) =>
      codeOf(await user.call('identity', { body: { ...passport('AB7654321'), ...change } }));
    expect(await ask({ birthDate: '1900-01-01' })).toBe('identity-not-confirmed');
    expect(await ask({})).toBe('ok');
  });

  it('slows guessing down', async () => {
    const user = await consented();
    const ask = () =>
      user.call('identity', { body: { ...residentId('120101199003072748'), name: '不是他' } });
    for (let tries = 0; tries < 10; tries++) expect(codeOf(await ask())).toBe('identity-not-confirmed');
    expect(codeOf(await ask())).toBe('too-many-requests');
  });
});

describe('another document', () => {
  it('joins the person, opens the same code at every document, and can be chosen for gates', async () => {
    const user = await applied('120101197101010015');
    const before = expectOk(await user.call('colour')).personId;
    const added = expectOk(await user.call('addDocument', { body: passport('AB010015') }));
    expect(added.documents.map(({ hint, shown }) => [hint.type, hint.lastTwo, shown])).toEqual([
      ['resident-id', '15', true],
      ['passport', '15', false],
    ]);
    expect(expectOk(await user.call('colour')).personId).toBe(before);
    await reportCase('AB010015');
    expect(expectOk(await user.call('colour')).colour).toBe('red');
    const { documentId } = added.documents[1]!;
    expectOk(await user.call('showDocument', { body: { documentId } }));
    const { reply } = await user.enrol(1);
    expect(reply.holder.hint).toEqual({ type: 'passport', lastTwo: '15' });
    const other = await applied('120101197101010023');
    expect(codeOf(await other.call('showDocument', { body: { documentId } }))).toBe('document-not-yours');
  });

  it('brings along what was reported under it before', async () => {
    await reportCase('AB010031');
    const user = await applied('120101197101010031');
    const { services } = city.service;
    expect(expectOk(await user.call('colour')).colour).toBe('green');
    expectOk(await user.call('addDocument', { body: passport('AB010031') }));
    const after = expectOk(await user.call('colour'));
    expect(after.colour).toBe('red');
    expect(await listEvidenceVersions(services.db, after.personId)).toHaveLength(2);
    const [merge] = await listMerges(services.db, after.personId);
    expect(merge).toMatchObject({ why: 'document-added' });
    const left = await services.db`select 1 from person where person_id = ${merge!.mergedPersonId}`;
    expect(left).toHaveLength(0);
    // the next version of the same record finds the person who is left
    const body = {
      ...{ recordId: `D${records}`, version: 2, kind: 'case', withdrawn: true },
      ...{ documentType: 'passport', documentNumber: 'AB010031', documentCountry: 'CAN' },
      attributes: { classification: 'confirmed', confirmedDay: 20_000 },
    };
    expectOk(await commission.call('report', { body }));
    expect(expectOk(await user.call('colour')).colour).toBe('green');
  });

  it('has one answer for every reason why it is not this person’s', async () => {
    const user = await applied('12010119710101004X');
    const owner = await consented();
    expectOk(await owner.call('identity', { body: passport('AB01004X') }));
    const answers = [];
    for (const body of [
      passport('AB01004X'),
      passport('AB010999'),
      { ...passport('AC01004X'), name: 'NOBODY' },
      residentId('120101199003077477'),
    ]) {
      const result = await user.call('addDocument', { body });
      answers.push(result.ok || result.offline ? null : { ...result.problem, traceId: '' });
    }
    expect(answers[0]).toMatchObject({ code: 'document-not-added', status: 422 });
    expect(answers).toEqual(Array(4).fill(answers[0]));
    expect(expectOk(await user.call('documents')).documents).toHaveLength(1);
    expect(expectOk(await owner.call('documents')).documents).toHaveLength(1);
  });

  it('is taken once, also by requests side by side', async () => {
    const user = await applied('120101197101010058');
    const results = await Promise.all(
      [1, 2, 3].map(() => user.call('addDocument', { body: passport('AB010058') })),
    );
    expect(results.map(codeOf).filter((code) => code === 'ok').length).toBeGreaterThan(0);
    expect(codeOf(await user.call('addDocument', { body: passport('AB010058') }))).toBe(
      'document-yours-already',
    );
    expect(expectOk(await user.call('documents')).documents).toHaveLength(2);
  });

  it('goes to one of two who ask for it at the same moment, with all that is reported meanwhile', async () => {
    const user = await applied('120101197101010066');
    const newcomer = await consented();
    const [added, proved] = await Promise.all([
      user.call('addDocument', { body: passport('AB010066') }),
      newcomer.call('identity', { body: passport('AB010066') }),
      reportCase('AB010066'),
    ]);
    expect([codeOf(added), codeOf(proved)].filter((code) => code === 'ok')).toHaveLength(1);
    const count = await city.service.services.db<{ people: number }[]>`
      select count(distinct person_id)::int as people from evidence where record_id = ${`D${records}`}`;
    expect(count[0]?.people).toBe(1);
    if (added.ok) expect(expectOk(await user.call('colour')).colour).toBe('red');
  });

  it('needs a code given lately, a sign-in and a person', async () => {
    const stranger = city.visitor('resident');
    expect(codeOf(await stranger.call('documents'))).toBe('not-signed-in');
    const nobody = await consented();
    expect(codeOf(await nobody.call('documents'))).toBe('identity-needed');
    const user = await applied('120101197101010074');
    const { clock } = city.service.services;
    const { realNow } = clock;
    Object.assign(clock, { realNow: () => realNow() + 6 * 60_000 });
    expect(codeOf(await user.call('addDocument', { body: passport('AB010074') }))).toBe(
      'confirmation-needed',
    );
    Object.assign(clock, { realNow });
  });
});

describe('a merge', () => {
  it('sees to every table that says something about a person', async () => {
    const { db } = city.service.services;
    const rows = await db<{ name: string }[]>`
      select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
      where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace`;
    expect(rows.map(({ name }) => name).sort()).toEqual([...MERGED_TABLES].sort());
  });
});
