import { randomUUID } from 'node:crypto';
import type { CheckRecord } from '@healthcode/contracts';
import {
  type CityUser,
  expectOk,
  HEALTHY,
  startTestCity,
  type TestCity,
  TestGate,
} from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PERSON = '120101199003077477';
const FEVER = { ...HEALTHY, symptoms: 'yes', symptomCodes: ['fever'] } as const;
let city: TestCity;
let resident: CityUser;
let gateUser: CityUser;
let lab: CityUser;
let gate: TestGate;

beforeAll(async () => {
  city = await startTestCity();
  resident = city.visitor('resident');
  gateUser = city.visitor('gate');
  lab = city.visitor('console');
  await resident.signIn('13900000001');
  await resident.apply(PERSON);
  await gateUser.signIn('13800000001');
  await lab.signIn('13800000003');
  gate = new TestGate(gateUser);
  await gate.enrol();
});
afterAll(() => city.stop());

const now = () => city.service.services.clock.cityNow();
const today = () => Math.floor((now() + 8 * 3_600_000) / 86_400_000);

/** The colour that the gate finds, once the list has caught up with `wanted`. */
async function colourAtGate(text: () => Promise<string>, wanted: string): Promise<string | undefined> {
  const until = Date.now() + 10_000;
  for (;;) {
    await gate.sync();
    const verdict = await gate.verify(await text(), now());
    const found = verdict.colour ?? verdict.outcome;
    if (found === wanted || Date.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const testResult = (attributes: Record<string, unknown>, recordId = randomUUID()) => ({
  body: {
    recordId,
    version: 1,
    kind: 'test-result',
    documentType: 'resident-id',
    documentNumber: PERSON,
    attributes,
    withdrawn: false,
  },
});

describe('a fact’s journey', () => {
  it('green is admitted; a declared fever is orange at the gate within seconds; a negative test ends it; its withdrawal re-opens it', async () => {
    const { reply, keys } = await resident.enrol(2);
    const pass = reply.passes[0]!;
    await gate.sync();
    const first = await gate.verify(await keys.present(pass.day, pass.pass, now()), now());
    expect(first).toMatchObject({
      outcome: 'ok',
      colour: 'green',
      medium: 'phone',
      documentMustBeSeen: false,
    });
    expect(first.holder?.maskedName).toBe(reply.holder.maskedName);
    expect(first.holder?.hint).toEqual({ documentType: 'resident-id', lastTwo: '77' });

    const declared = await resident.declare({ ...FEVER, sinceDay: today() });
    expect(declared.colour).toBe('orange');
    const view = expectOk(await resident.call('colour'));
    expect(view.holds).toHaveLength(1);
    expect(view.holds[0]).toMatchObject({ ruleId: 'TJ-O03', colour: 'orange' });
    expect(view.holds[0]!.endsWith.length).toBeGreaterThan(0);
    expect(await colourOfIndex(first.status!.idx, 'orange')).toBe('orange');

    await resident.declare(HEALTHY);
    expect(expectOk(await resident.call('colour')).colour).toBe('orange');

    const record = testResult({
      method: 'nucleic-acid',
      result: 'negative',
      sampledAt: now(),
      laboratory: 'lab-haihe',
    });
    const reported = expectOk(await lab.call('report', record));
    expect(reported).toMatchObject({ result: 'new', applied: true });
    expect(expectOk(await lab.call('report', record)).result).toBe('repeat');
    expect(expectOk(await resident.call('colour')).colour).toBe('green');
    expect(await colourOfIndex(first.status!.idx, 'green')).toBe('green');

    const withdrawal = { params: { recordId: record.body.recordId }, body: { version: 2 } };
    expectOk(await lab.call('withdraw', withdrawal));
    expect(expectOk(await resident.call('colour')).colour).toBe('orange');
    expectOk(await lab.call('report', testResult(record.body.attributes)));
    expect(await colourAtGate(() => keys.present(pass.day, pass.pass, now()), 'green')).toBe('green');
  });

  /** Reads the list itself, so that the test need not wait for the next ten-second step. */
  async function colourOfIndex(idx: number, wanted: string): Promise<string> {
    const until = Date.now() + 10_000;
    for (;;) {
      await gate.sync();
      const found = ['green', 'withdrawn', 'red', 'orange'][gate.statusOf(idx)] ?? 'unknown';
      if (found === wanted || Date.now() > until) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('a source reports only what it has the mandate for, and only what fits the schema', async () => {
    const outside = { ...testResult({}).body, kind: 'case' };
    const refused = await lab.call('report', { body: outside });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'outside-mandate', status: 403 } });
    const wrong = await lab.call('report', testResult({ method: 'nucleic-acid', result: 'maybe' }));
    expect(wrong).toMatchObject({ ok: false, problem: { code: 'evidence-invalid' } });
    const paths = wrong.ok || wrong.offline ? [] : (wrong.problem.errors ?? []).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/attributes/result', '/attributes/sampledAt']));
  });

  it('the same version with other content is a conflict; a lower one is not taken', async () => {
    const attributes = {
      method: 'nucleic-acid',
      result: 'negative',
      sampledAt: now(),
      laboratory: 'lab-haihe',
    };
    const { body } = testResult(attributes);
    expectOk(await lab.call('report', { body: { ...body, version: 3 } }));
    const other = { ...body, version: 3, attributes: { ...attributes, result: 'positive' } };
    expect(await lab.call('report', { body: other })).toMatchObject({
      problem: { code: 'version-conflict' },
    });
    const lower = { ...body, version: 2 };
    expect(await lab.call('report', { body: lower })).toMatchObject({ problem: { code: 'older-version' } });
  });

  it('keeps what concerns someone who has not applied until they apply', async () => {
    const later = '120101198505055572';
    const attributes = { codes: ['fever'], reportedAt: now() };
    const clinic = city.visitor('console');
    await clinic.signIn('13800000004');
    const body = { ...testResult(attributes).body, kind: 'symptom', documentNumber: later };
    expect(expectOk(await clinic.call('report', { body })).applied).toBe(false);
    const newcomer = city.visitor('resident');
    await newcomer.signIn('13900000077');
    await newcomer.apply(later);
    expect(expectOk(await newcomer.call('colour')).colour).toBe('orange');
  });

  it('gives an officer no way to report anything', async () => {
    const officer = city.visitor('console');
    await officer.signIn('13800000002');
    expect(await officer.call('report', testResult({}))).toMatchObject({ problem: { code: 'not-allowed' } });
    const overview = expectOk(await officer.call('overview'));
    expect(overview.people.green + overview.people.orange).toBeGreaterThan(0);
  });
});

describe('checks', () => {
  const check = (venueId: string, more: Partial<CheckRecord> = {}): CheckRecord => ({
    checkId: randomUUID(),
    venueId,
    at: now(),
    list: null,
    idx: null,
    iss: null,
    passDay: null,
    outcome: 'no-code',
    decision: 'original-way',
    temperatureTenths: 365,
    temperatureHow: 'measured',
    ...more,
  });

  it('are stored exactly once, named to the person checked, and refused one by one with the reason', async () => {
    const { venues } = expectOk(await gateUser.call('gateMe'));
    const { reply, keys } = await resident.enrol(1);
    const pass = reply.passes[0]!;
    await gate.sync();
    const verdict = await gate.verify(await keys.present(pass.day, pass.pass, now()), now());
    const { list, idx } = verdict.status!;
    const scanned = check(venues[0]!.venueId, {
      list,
      idx,
      iss: 'CN-TJ',
      passDay: pass.day,
      outcome: 'ok',
      decision: 'admit',
    });
    const batch = [
      scanned,
      check(venues[0]!.venueId),
      check(randomUUID()),
      check(venues[0]!.venueId, { at: now() - 15 * 86_400_000 }),
      check(venues[0]!.venueId, { decision: 'open-sesame' }),
      check(venues[0]!.venueId, { at: now() + 10 * 60_000 }),
    ];
    const first = await gate.upload(batch);
    expect(first.stored).toHaveLength(2);
    expect(first.refused.map(({ code }) => code)).toEqual([
      'venue-not-yours',
      'check-time-implausible',
      'check-invalid',
      'check-time-ahead',
    ]);
    const again = await gate.upload(batch);
    expect(again.stored).toEqual([]);
    expect(again.repeated).toHaveLength(2);
    const { checks } = expectOk(await resident.call('myChecks'));
    expect(checks).toHaveLength(1);
    expect(checks[0]).toMatchObject({ decision: 'admit', venueName: venues[0]!.name });
  });

  it('are taken only from a device of the staff who are signed in', async () => {
    const result = await gateUser.call('uploadChecks', {
      body: { deviceId: randomUUID(), checks: [check(randomUUID())] },
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'device-unknown' } });
  });
});

describe('what is published', () => {
  it('is a manifest asked for each time and chunks kept for ever', async () => {
    const base = `${city.origin('gate')}/status/v1/CN-TJ`;
    const manifest = await fetch(`${base}/manifest`);
    expect(manifest.headers.get('cache-control')).toBe('no-cache');
    const etag = manifest.headers.get('etag');
    expect(etag).toBeTruthy();
    expect(manifest.headers.get('content-type')).toBe('application/cose');
    const again = await fetch(`${base}/manifest`, { headers: { 'if-none-match': etag! } });
    expect(again.status).toBe(304);
    const { lists } = await gate.sync();
    const chunk = await fetch(`${base}/${lists[0]!.chunks[0]!.name}`);
    expect(chunk.headers.get('cache-control')).toContain('immutable');
  });

  it('lists every operation in the OpenAPI document', async () => {
    const { ROUTES } = await import('@healthcode/contracts');
    const document = (await (await fetch(`${city.origin('resident')}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    for (const { path, method } of Object.values(ROUTES)) {
      const at = document.paths[path.replace(/:(\w+)/g, '{$1}')];
      expect(at?.[method.toLowerCase()], `${method} ${path}`).toBeDefined();
    }
  });

  it('says whether the service is alive and ready, and its numbers without identities', async () => {
    const origin = city.origin('resident');
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${origin}/health/ready`)).json()).toMatchObject({ status: 'ready' });
    const metrics = await (await fetch(`${origin}/metrics`)).text();
    expect(metrics).toContain('healthcode_passes_issued_total');
    expect(metrics).not.toContain('13900000001');
  });
});
