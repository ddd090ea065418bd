import { createHash } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICE_MS } from '@healthcode/domain';
import { expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { contentHash, type LogEntry, type RuleSetEntry } from '@healthcode/translog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PublishedRules, publishRules } from './_publish-rules.ts';
import { readPublishedLog, sourceAt, verdictOn } from './_published-log.ts';

const FIRST = 3;
const FEVERISH = '120101198505055572';
let city: TestCity;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
});
afterAll(() => city.stop());

const readLog = () => readPublishedLog(sourceAt(city.origin('resident')));
const ofType = <Type extends LogEntry['type']>(entries: readonly LogEntry[], type: Type) =>
  entries.filter((entry): entry is Extract<LogEntry, { type: Type }> => entry.type === type);

async function until<T>(ask: () => Promise<T>, met: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const value = await ask();
    if (met(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come about within twenty seconds');
}

async function fetchManifest(): Promise<{ sha256: string; etag: string | null }> {
  const response = await fetch(`${city.origin('gate')}/status/v1/CN-TJ/manifest`);
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    etag: response.headers.get('etag'),
  };
}

/** A folder that root cannot write either: a file stands in its place. */
function breakLog(): () => void {
  const tiles = join(city.service.services.config.logDir, 'tile');
  renameSync(tiles, `${tiles}.away`);
  writeFileSync(tiles, '');
  return () => {
    rmSync(tiles);
    renameSync(`${tiles}.away`, tiles);
  };
}

const RESIGN_MS = 31_000;

describe('the public log', () => {
  it('has, from the start on, the first rules, both keys and the venue policies, with their hashes', async () => {
    const { entries } = await readLog();
    const { policy, keys } = city.service.services;
    const [rules] = ofType(entries, 'rule-set');
    expect(rules).toMatchObject({ version: FIRST, sha256: contentHash(policy.firstRuleSetFile as never) });
    expect(ofType(entries, 'issuing-key').map(({ use, kid }) => [use, kid])).toEqual([
      ['passes', keys.pass.kid],
      ['status-lists', keys.list.kid],
    ]);
    expect(ofType(entries, 'venue-policies')).toMatchObject([
      { id: 'venue-policies', version: 1, sha256: contentHash(policy.venuePoliciesFile as never) },
    ]);
    expect(rules!.signedOff).toEqual(policy.signedOff);
  });

  it('is the same at every origin, and only what changes is asked for again', async () => {
    const files = ['verifier-key', 'tile/entries/000.p/4'];
    for (const file of files) {
      const replies = await Promise.all(
        (['resident', 'gate', 'console'] as const).map((app) => fetch(`${city.origin(app)}/log/${file}`)),
      );
      expect(new Set(await Promise.all(replies.map((reply) => reply.text()))).size, file).toBe(1);
    }
    const caching = async (file: string) =>
      (await fetch(`${city.origin('resident')}/log/${file}`)).headers.get('cache-control');
    expect(await caching('checkpoint')).toBe('no-cache');
    expect(await caching('tile/entries/000.p/4')).toContain('immutable');
  });

  it('holds against every check, and goes on from what was known before', async () => {
    const before = await readLog();
    expect(await verdictOn(before)).toMatchObject({ ok: true, problems: [] });
    city.advanceClock(RESIGN_MS);
    const after = await until(readLog, ({ checkpoint }) => checkpoint.size > before.checkpoint.size);
    expect(await verdictOn(after, before.note)).toMatchObject({ ok: true, problems: [] });
  });

  it('names nobody', async () => {
    const resident = city.visitor('resident');
    await resident.signIn('13900000002');
    await resident.apply(FEVERISH);
    city.advanceClock(RESIGN_MS);
    const { entries } = await readLog();
    expect(JSON.stringify(entries)).not.toMatch(/\*|139\d{8}|138\d{8}|1201\d{13}/);
  });
});

describe('a status manifest', () => {
  it('is in the log when it can be fetched', async () => {
    const seen = new Set<string>();
    for (let times = 0; times < 4; times++) {
      const last = await fetchManifest();
      const { entries } = await readLog();
      const hashes = ofType(entries, 'status-manifest').flatMap(({ manifests }) =>
        manifests.map(({ sha256 }) => sha256),
      );
      expect(hashes).toContain(last.sha256);
      seen.add(last.sha256);
      city.advanceClock(RESIGN_MS);
      await until(fetchManifest, ({ sha256 }) => sha256 !== last.sha256);
    }
    expect(seen.size).toBe(4);
  });

  it('is not served while the log cannot be written, and is once it can', async () => {
    const before = await fetchManifest();
    const repair = breakLog();
    city.advanceClock(RESIGN_MS);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const meanwhile = await fetchManifest();
    repair();
    expect(meanwhile.sha256).toBe(before.sha256);
    await until(fetchManifest, ({ sha256 }) => sha256 !== before.sha256);
    expect(await verdictOn(await readLog())).toMatchObject({ ok: true });
  });
});

describe('a rule set', () => {
  const inForce = async () => expectOk(await city.visitor('resident').call('publicRules')).inForce.version;

  it('comes into force when the log has it, with its hash and the offices that answer for it', async () => {
    const repair = breakLog();
    let published: PublishedRules;
    try {
      published = await publishRules(city, (rules) => rules.slice(1));
      city.advanceClock(NOTICE_MS + 60_000);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await inForce()).toBe(FIRST);
    } finally {
      repair();
    }
    await until(inForce, (version) => version === published.version);
    const logged = ofType((await readLog()).entries, 'rule-set').at(-1) as RuleSetEntry;
    expect(logged).toMatchObject({
      version: FIRST + 1,
      sha256: contentHash(published.content as never),
      emergency: false,
      signedOff: [
        { role: 'author', office: 'city-cdc-rules-group' },
        { role: 'approver', office: 'city-command-legal-group' },
      ],
    });
    expect(Date.parse(logged.inForceFrom) - Date.parse(logged.at)).toBeGreaterThanOrEqual(NOTICE_MS - 60_000);
  });
});
