import type { GateBundle } from '@healthcode/contracts';
import { type CityUser, startTestCity, type TestCity, TestGate } from '@healthcode/testkit/city';
import { formatVerifierKey, type LogEntry } from '@healthcode/translog';
import { generateLogSigner } from '@healthcode/translog/sign';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPublishedLog, sourceAt } from './_published-log.ts';

const GATE_STAFF = '13800000001';
let city: TestCity;
let first: GateBundle;
let second: GateBundle;

/** The city decides that shopping centres need not look at codes. */
const changed = (file: unknown) => {
  const policies = structuredClone(file) as { venueTypes: { id: string; policy: string }[] };
  return {
    ...policies,
    venueTypes: policies.venueTypes.map((type) =>
      type.policy === 'required' ? { ...type, policy: 'reference' } : type,
    ),
  };
};

beforeAll(async () => {
  city = await startTestCity();
  const staff = city.visitor('gate');
  await staff.signIn(GATE_STAFF);
  first = await fetchBundle(staff);
  await city.restart((policy) => ({ ...policy, venuePoliciesFile: changed(policy.venuePoliciesFile) }));
  second = await fetchBundle(staff);
});
afterAll(() => city.stop());

/** One sign-in serves before and after a restart: the cookie stays, only the port is another. */
async function fetchBundle(staff: CityUser): Promise<GateBundle> {
  const response = await staff.fetch(`${city.origin('gate')}/api/v1/gate/bundle`);
  expect(response.status).toBe(200);
  return (await response.json()) as GateBundle;
}

const newGate = () => new TestGate(city.visitor('gate'));
const withKey = (bundle: GateBundle, logKey: string): GateBundle => ({
  ...bundle,
  keys: { issuers: bundle.keys.issuers.map((issuer) => ({ ...issuer, logKey })) },
});

describe('venue policies', () => {
  it('are announced once for each content, also over restarts', async () => {
    await city.restart((policy) => ({ ...policy, venuePoliciesFile: changed(policy.venuePoliciesFile) }));
    const { entries } = await readPublishedLog(sourceAt(city.origin('resident')));
    const versions = entries.filter(
      (entry): entry is Extract<LogEntry, { type: 'venue-policies' }> => entry.type === 'venue-policies',
    );
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(versions[0]!.sha256).not.toBe(versions[1]!.sha256);
  });

  it('come to a gate with their proof, and newer ones take their place', () => {
    const gate = newGate();
    gate.takeBundle(first);
    expect(gate.policies.document).toEqual(first.policies);
    gate.takeBundle(second);
    expect(gate.policies.document).toEqual(second.policies);
    expect(second.policies).not.toEqual(first.policies);
  });

  it.each<[string, () => GateBundle, string]>([
    ['that the log does not announce', () => ({ ...second, policies: first.policies }), 'document-differs'],
    ['of an older log than the gate has seen', () => first, 'rolled-back'],
    ['with a proof of others', () => ({ ...second, policyProof: first.policyProof }), 'rolled-back'],
    ['without a proof', () => ({ ...second, policyProof: '' }), 'proof-malformed'],
    [
      'under another key than the one of the enrolment',
      () => withKey(second, formatVerifierKey(generateLogSigner('health-code/CN-TJ/log').verifier)),
      'another log key',
    ],
  ])('%s are refused, and the gate keeps what it has', (_, spoilt, why) => {
    const gate = newGate();
    gate.takeBundle(second);
    expect(() => gate.takeBundle(spoilt())).toThrow(why);
    expect(gate.policies.document).toEqual(second.policies);
  });
});
