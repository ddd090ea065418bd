import { randomUUID } from 'node:crypto';
import type { CheckRecord, Paper } from '@healthcode/contracts';
import { syntheticNameFor } from '@healthcode/demo-services';
import { DAY_MS } from '@healthcode/domain';
import { paperListOf } from '@healthcode/pass';
import { insertGuardianship } from '@healthcode/store';
import {
  type CityUser,
  expectOk,
  paperTextOf,
  startTestCity,
  type TestCity,
  TestGate,
} from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warmUpFonts } from '../src/modules/papers/pdf/make-paper-pdf.ts';
import { publishRules } from './_publish-rules.ts';

const OLDER = '120101195601010311';
const CHILD = '120101201506010311';
const GROWN_UP = '120101199001010316';
/** Never had a phone. */
const WITHOUT_PHONE = '120101194803150318';
let city: TestCity;
let older: CityUser;
let grownUp: CityUser;
let officer: CityUser;
let commission: CityUser;
let gateUser: CityUser;
let gate: TestGate;

beforeAll(async () => {
  city = await startTestCity();
  await warmUpFonts();
  older = await visitor('resident', '13900000001');
  await older.apply(OLDER);
  grownUp = await visitor('resident', '13900000002');
  await grownUp.apply(GROWN_UP);
  officer = await visitor('console', '13800000002');
  commission = await visitor('console', '13800000006');
  gateUser = await visitor('gate', '13800000001');
  gate = new TestGate(gateUser);
  await gate.enrol();
});
afterAll(() => city.stop());

async function visitor(app: CityUser['app'], phone: string): Promise<CityUser> {
  const user = city.visitor(app);
  await user.signIn(phone);
  return user;
}

const now = () => city.service.services.clock.cityNow();
const today = () => Math.floor((now() + 8 * 3_600_000) / DAY_MS);
const myself = async (user: CityUser) => expectOk(await user.call('me')).holder!.personId;
const papersOf = async (user: CityUser) => expectOk(await user.call('myPapers')).people[0]!.papers;
const order = (personId: string, size: 'a4' | 'card' = 'a4') => ({ body: { personId, size } });

async function printed(user: CityUser, personId?: string): Promise<{ paper: Paper; text: string }> {
  const issued = expectOk(await user.call('issuePaper', order(personId ?? (await myself(user)))));
  return { paper: issued.paper, text: paperTextOf(issued.pdf) };
}

/** What the gate says of a paper, once its list has caught up with `wanted`. */
async function atGate(text: string, wanted: string): Promise<string> {
  for (const until = Date.now() + 10_000; ; ) {
    await gate.sync().catch(() => null);
    const { outcome, colour } = await gate.verify(text, now());
    const found = outcome === 'ok' ? colour! : outcome;
    if (found === wanted || Date.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function reportCase(documentNumber: string, recordId: string, withdrawn = false): Promise<void> {
  const body = {
    recordId,
    version: withdrawn ? 2 : 1,
    kind: 'case',
    documentType: 'resident-id',
    documentNumber,
    attributes: { classification: 'confirmed', confirmedDay: today() },
    withdrawn,
  };
  expectOk(await commission.call('report', { body }));
}

describe('R18 a code on paper', () => {
  it('is printed at home by somebody of 60 and over, and read by the gate, which must look at the document', async () => {
    const { paper, text } = await printed(older);
    expect(paper).toMatchObject({ state: 'valid', office: null, fromDay: today(), untilDay: today() + 179 });
    expect(paper.number).toMatch(/^P-[2-9A-Z]{4} [2-9A-Z]{4}$/);
    expect(await papersOf(older)).toEqual([paper]);
    await gate.sync();
    expect(await gate.verify(text, now())).toMatchObject({
      outcome: 'ok',
      colour: 'green',
      medium: 'paper',
      documentMustBeSeen: true,
      passDay: today() + 179,
      holder: { kind: 'paper', hint: { documentType: 'resident-id', lastTwo: '11' } },
    });
  });

  it('shows the present colour, and is withdrawn when it is reported lost', async () => {
    const { paper, text } = await printed(older);
    const recordId = randomUUID();
    await reportCase(OLDER, recordId);
    expect(await atGate(text, 'red')).toBe('red');
    await reportCase(OLDER, recordId, true);
    expect(await atGate(text, 'green')).toBe('green');
    const lost = expectOk(
      await older.call('reportPaperLost', {
        params: { paperId: paper.paperId },
        body: { personId: await myself(older) },
      }),
    );
    expect(lost).toMatchObject({ paperId: paper.paperId, state: 'lost' });
    expect(await atGate(text, 'withdrawn')).toBe('withdrawn');
    const again = await older.call('reportPaperLost', {
      params: { paperId: paper.paperId },
      body: { personId: await myself(older) },
    });
    expect(again).toMatchObject({ ok: false, problem: { code: 'paper-not-in-use', status: 409 } });
  });

  it('stops working when another is printed, and of many at once only one works', async () => {
    const personId = await myself(older);
    const first = await printed(older);
    const issued = await Promise.all(
      Array.from({ length: 4 }, () => older.call('issuePaper', order(personId, 'card'))),
    );
    const texts = issued.map((reply) => paperTextOf(expectOk(reply).pdf));
    const states = (await papersOf(older)).map(({ state }) => state);
    expect(states.filter((state) => state === 'valid')).toHaveLength(1);
    expect(await atGate(first.text, 'withdrawn')).toBe('withdrawn');
    const outcomes = async () => {
      await gate.sync();
      const verdicts = await Promise.all(texts.map((text) => gate.verify(text, now())));
      return verdicts.map(({ outcome }) => outcome).toSorted();
    };
    const oneWorks = ['ok', 'withdrawn', 'withdrawn', 'withdrawn'];
    await expect.poll(outcomes, { timeout: 10_000 }).toEqual(oneWorks);
  });

  it('names its holder of a check at a gate', async () => {
    const { text } = await printed(older);
    await gate.sync();
    const { status, passDay } = await gate.verify(text, now());
    const venueId = expectOk(await gateUser.call('gateMe')).venues[0]!.venueId;
    const check: CheckRecord = {
      checkId: randomUUID(),
      venueId,
      at: now(),
      list: status!.list,
      idx: status!.idx,
      iss: 'CN-TJ',
      passDay: passDay!,
      outcome: 'ok',
      decision: 'admit',
      temperatureTenths: null,
      temperatureHow: 'stated-normal',
    };
    const before = expectOk(await older.call('myChecks')).checks.length;
    expect(await gate.upload([check])).toMatchObject({ stored: [check.checkId] });
    expect(expectOk(await older.call('myChecks')).checks).toHaveLength(before + 1);
    expect(await gate.upload([{ ...check, checkId: randomUUID(), passDay: passDay! - 1 }])).toMatchObject({
      refused: [],
    });
    expect(expectOk(await older.call('myChecks')).checks).toHaveLength(before + 1);
  });

  it('tells its holder of every paper and every loss', async () => {
    const personId = await myself(older);
    const rows = await city.service.services.db<{ kind: string; facts: unknown }[]>`
      select kind, facts from notice where subject_id = ${personId} order by at, notice_id`;
    expect(rows[0]).toEqual({
      kind: 'paper-issued',
      facts: { office: null, replaced: false, untilDay: today() + 179 },
    });
    expect(rows.some(({ kind }) => kind === 'paper-lost')).toBe(true);
  });

  it('is for a child too, in the hands of a parent, and of nobody else', async () => {
    const child = await visitor('resident', '13900000003');
    await child.apply(CHILD);
    const personId = await myself(child);
    const refused = await grownUp.call('issuePaper', order(personId));
    expect(refused).toMatchObject({ ok: false, problem: { code: 'person-not-yours', status: 403 } });
    const { accountId } = expectOk(await grownUp.call('me'));
    await city.service.services.db.begin((tx) =>
      insertGuardianship(tx, { personId, accountId, relation: 'child', at: now() }),
    );
    const { text, paper } = await printed(grownUp, personId);
    expect(await atGate(text, 'green')).toBe('green');
    expect(await papersOf(child)).toEqual([paper]);
    const { people } = expectOk(await grownUp.call('myPapers'));
    expect(people.map(({ relation, atHome }) => [relation, atHome])).toEqual([
      ['self', 'age'],
      ['child', 'may'],
    ]);
  });

  it('takes a counter for everybody else, and a fresh confirmation for those who may', async () => {
    expect(await grownUp.call('issuePaper', order(await myself(grownUp)))).toMatchObject({
      ok: false,
      problem: { code: 'paper-at-counter-only', status: 403 },
    });
    const nobody = city.visitor('resident');
    expect(await nobody.call('myPapers')).toMatchObject({ problem: { code: 'not-signed-in' } });
    expect(await nobody.call('issuePaper', order(randomUUID()))).toMatchObject({
      problem: { code: 'not-signed-in' },
    });
    const { accountId } = expectOk(await older.call('me'));
    const { db } = city.service.services;
    await db`update session set confirmed_at = confirmed_at - 300001 where subject_id = ${accountId}`;
    expect(await older.call('issuePaper', order(await myself(older)))).toMatchObject({
      ok: false,
      problem: { code: 'confirmation-needed', status: 403 },
    });
    await db`update session set confirmed_at = confirmed_at + 300001 where subject_id = ${accountId}`;
  });

  it('is somebody else’s to report lost as little as nobody’s', async () => {
    const { paper } = await printed(older);
    const { paperId } = paper;
    const personId = await myself(older);
    const lose = (user: CityUser, body: { personId: string }, params = { paperId }) =>
      user.call('reportPaperLost', { params, body });
    expect(await lose(grownUp, { personId })).toMatchObject({ problem: { code: 'person-not-yours' } });
    const mine = { personId: await myself(grownUp) };
    expect(await lose(grownUp, mine)).toMatchObject({ problem: { code: 'paper-unknown', status: 404 } });
    const other = { paperId: randomUUID() };
    expect(await lose(older, { personId }, other)).toMatchObject({ problem: { code: 'paper-unknown' } });
    expect((await papersOf(older))[0]).toMatchObject({ paperId, state: 'valid' });
  });
});

describe('R18 a counter', () => {
  const who = { documentType: 'resident-id', documentNumber: WITHOUT_PHONE } as const;
  const issue = (more: { name?: string } = {}) =>
    officer.call('issuePaperAtCounter', { body: { ...who, ...more, size: 'card' } });
  const find = (body: { documentType: string; documentNumber: string } | { number: string }) =>
    officer.call('papersAtCounter', { body: { who: body } });

  it('issues to somebody whom the city did not know, by the document and the name on it', async () => {
    expect(expectOk(await find(who))).toEqual({ person: null, papers: [] });
    expect(await issue()).toMatchObject({ problem: { code: 'paper-name-needed', status: 422 } });
    expect(await issue({ name: '张不是' })).toMatchObject({ problem: { code: 'identity-not-confirmed' } });
    expect(await issue({ name: '1' })).toMatchObject({ problem: { code: 'name-invalid' } });
    const { paper, pdf } = expectOk(await issue({ name: syntheticNameFor(WITHOUT_PHONE) }));
    expect(paper.office).toEqual({ zh: '市防控指挥部', en: 'City command' });
    const text = paperTextOf(pdf);
    expect(await atGate(text, 'green')).toBe('green');
    await reportCase(WITHOUT_PHONE, randomUUID());
    expect(await atGate(text, 'red')).toBe('red');
  });

  it('finds a paper by its number however it is typed, reports it lost and issues another', async () => {
    const { papers } = expectOk(await find(who));
    const { number, paperId } = papers[0]!;
    const found = expectOk(await find({ number: number.toLowerCase().replace(' ', '-') }));
    expect(found.papers[0]).toMatchObject({ paperId, state: 'valid' });
    const { personId } = found.person!;
    const lost = expectOk(
      await officer.call('paperLostAtCounter', { params: { paperId }, body: { personId } }),
    );
    expect(lost.state).toBe('lost');
    const { paper, pdf } = expectOk(await issue());
    expect(paper.state).toBe('valid');
    expect(await atGate(paperTextOf(pdf), 'red')).toBe('red');
    for (const wrong of ['P-2222 2222', 'x'])
      expect(await find({ number: wrong })).toMatchObject({
        problem: { code: 'paper-unknown', status: 404 },
      });
  });

  it('leaves a trace that the person reads whenever it looks', async () => {
    const before = expectOk(await older.call('myChecks')).looks.length;
    expectOk(await find({ documentType: 'resident-id', documentNumber: OLDER }));
    const { looks } = expectOk(await older.call('myChecks'));
    expect(looks).toHaveLength(before + 1);
    expect(looks[0]).toMatchObject({
      what: 'record',
      office: { zh: '市防控指挥部' },
      reason: { zh: '在窗口办理纸质码' },
    });
  });

  it('issues to anybody, whatever their age, and to nobody without a document that can be right', async () => {
    const body = { documentType: 'resident-id', documentNumber: GROWN_UP, size: 'a4' } as const;
    const { paper } = expectOk(await officer.call('issuePaperAtCounter', { body }));
    expect((await papersOf(grownUp))[0]).toMatchObject({
      paperId: paper.paperId,
      office: { en: 'City command' },
    });
    const wrong = { ...body, documentNumber: '120101199001010317' };
    expect(await officer.call('issuePaperAtCounter', { body: wrong })).toMatchObject({
      problem: { code: 'document-invalid', errors: [{ path: '/documentNumber' }] },
    });
    expect(await find({ documentType: 'resident-id', documentNumber: '1' })).toMatchObject({
      problem: { code: 'document-invalid', errors: [{ path: '/who/documentNumber' }] },
    });
  });

  it('is no place of a source or a resident', async () => {
    const calls = (user: CityUser) => [
      user.call('papersAtCounter', { body: { who } }),
      user.call('issuePaperAtCounter', { body: { ...who, size: 'a4' } }),
      user.call('paperLostAtCounter', {
        params: { paperId: randomUUID() },
        body: { personId: randomUUID() },
      }),
    ];
    for (const call of calls(commission))
      expect(await call).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    for (const call of calls(older))
      expect(await call).toMatchObject({ ok: false, problem: { status: 404 } });
  });
});

describe('the list of a half year', () => {
  it('is sealed under another key each day, stays while one of its papers is good, and its end ends them', async () => {
    const { text } = await printed(older);
    const { period } = paperListOf(today());
    const listed = () => gate.manifest!.lists.flatMap((list) => (list.period ? [list.period] : []));
    expect(await atGate(text, 'green')).toBe('green');
    expect(listed()).toEqual([period]);
    city.advanceClock(DAY_MS);
    expect(await atGate(text, 'green')).toBe('green');
    city.advanceClock((period[1] + 1 - today()) * DAY_MS);
    const next = paperListOf(today()).period;
    expect(await atGate(text, 'green')).toBe('green');
    expect(listed()).toEqual([next, period]);
    const later = await printed(older);
    expect(await atGate(text, 'withdrawn')).toBe('withdrawn');
    expect(await atGate(later.text, 'green')).toBe('green');
    city.advanceClock(180 * DAY_MS);
    expect(await atGate(text, 'expired')).toBe('expired');
    expect((await papersOf(older))[0]!.state).toBe('over');
  });

  it('withdraws who has not declared for as long as the rules allow', async () => {
    const { text } = await printed(older);
    expect(await atGate(text, 'green')).toBe('green');
    await publishRules(city, (rules) => rules, { declarations: { validDays: 2 } });
    const { versions } = expectOk(await older.call('publicRules'));
    city.advanceClock(versions[0]!.inForceFrom + 60_000 - now());
    expect(await atGate(text, 'withdrawn')).toBe('withdrawn');
    await older.declare();
    expect(await atGate(text, 'green')).toBe('green');
  });
});
