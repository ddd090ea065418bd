import {
  canonicalJson,
  encodeLogEntry,
  formatLogProof,
  formatVerifierKey,
  type JsonValue,
  parseLogProof,
} from '@healthcode/translog';
import { generateLogSigner } from '@healthcode/translog/sign';
import { describe, expect, it } from 'vitest';
import { checkPolicies, type SeenLog } from '../src/policies/check-policies.ts';
import { announced, bundleOf, ORIGIN, policyEntry, signer, TestLog, VENUES } from './_announced-policies.ts';

const other = { ...(VENUES as Record<string, JsonValue>), venueTypes: [] };

describe('the policies of a bundle', () => {
  it('are proved by the log, whose key and length the gate keeps from then on', async () => {
    const { bundle, index } = await announced();
    expect(checkPolicies(bundle, null)).toMatchObject({
      fault: null,
      seen: { key: formatVerifierKey(signer.verifier), size: 66, policyIndex: index },
    });
  });

  it('are the same to a gate however their fields are ordered', async () => {
    const { bundle } = await announced();
    const turned = Object.fromEntries(Object.entries(VENUES as object).reverse());
    expect(canonicalJson(turned as JsonValue)).toBe(canonicalJson(VENUES));
    expect(checkPolicies({ ...bundle, policies: turned }, null).fault).toBeNull();
  });

  it('differ when anything in them is not as announced', async () => {
    const { bundle } = await announced();
    const seen = checkPolicies(bundle, null).seen;
    expect(checkPolicies({ ...bundle, policies: other }, null)).toEqual({ fault: 'differs', seen: null });
    expect(checkPolicies({ ...bundle, policies: other }, seen)).toEqual({ fault: 'differs', seen });
  });

  it.each([[''], ['c2sp.org/tlog-proof@v1\nindex 0\n\n'], [undefined as never]])(
    'have no proof: %j',
    async (policyProof) => {
      const { bundle } = await announced();
      expect(checkPolicies({ ...bundle, policyProof }, null)).toEqual({ fault: 'no-proof', seen: null });
    },
  );

  it('are not proved by a proof with a character changed anywhere', async () => {
    const { bundle } = await announced();
    for (let at = 0; at < bundle.policyProof.length; at += 7) {
      const policyProof = [...bundle.policyProof]
        .map((char, place) => (place === at ? (char === 'A' ? 'B' : 'A') : char))
        .join('');
      if (policyProof === bundle.policyProof) continue;
      expect(checkPolicies({ ...bundle, policyProof }, null).fault, `character ${at}`).not.toBeNull();
    }
  });

  it('are not proved by an entry of another kind, nor by one that is not in the log', async () => {
    const { log, bundle } = await announced();
    const counts = encodeLogEntry({
      type: 'daily-counts',
      v: 1,
      at: '2020-02-20T00:00:00.000Z',
      day: '2020-02-20',
      counts: { green: 3, orange: 0, red: 0 },
    });
    expect(checkPolicies(bundleOf(VENUES, await log.prove(3, counts)), null).fault).toBe('differs');
    const stranger = policyEntry(other);
    const proof = parseLogProof(bundle.policyProof);
    if (!proof.ok) throw new Error('no proof');
    const forged = formatLogProof({ ...proof.value, extra: stranger });
    expect(checkPolicies(bundleOf(other, forged), null).fault).toBe('no-proof');
  });
});

describe('the log of a gate', () => {
  it('has one key: another is refused, with its own proof too, until the gate is enrolled anew', async () => {
    const { seen } = checkPolicies((await announced()).bundle, null);
    const stranger = generateLogSigner(ORIGIN);
    const { bundle } = await announced(new TestLog(stranger));
    const theirs = { ...bundle, keys: bundleOf(VENUES, '', stranger).keys };
    expect(checkPolicies(theirs, seen)).toEqual({ fault: 'key-changed', seen });
    expect(checkPolicies(bundle, seen)).toEqual({ fault: 'no-proof', seen });
    expect(checkPolicies(theirs, null).fault).toBeNull();
  });

  it('never gets shorter, and holds at one length one thing', async () => {
    const { log, bundle, entry, index } = await announced();
    const early = checkPolicies(bundle, null).seen!;
    log.addCounts(7);
    const longer = bundleOf(VENUES, await log.prove(index, entry));
    const seen = checkPolicies(longer, early).seen!;
    expect(seen.size).toBe(early.size + 1);
    expect(checkPolicies(longer, seen)).toEqual({ fault: null, seen });
    expect(checkPolicies(bundle, seen)).toEqual({ fault: 'rolled-back', seen });
    const forked = await announced();
    forked.log.addCounts(8);
    const fork = bundleOf(VENUES, await forked.log.prove(index, entry));
    expect(checkPolicies(fork, seen)).toEqual({ fault: 'forked', seen });
  });

  it('is noted as long as it was seen, also with policies that are refused', async () => {
    const { log, bundle, entry, index } = await announced();
    const early = checkPolicies(bundle, null).seen!;
    log.addCounts(7);
    const spoilt = bundleOf(other, await log.prove(index, entry));
    const { fault, seen } = checkPolicies(spoilt, early);
    expect([fault, seen?.size]).toEqual(['differs', early.size + 1]);
    expect(checkPolicies(bundle, seen).fault).toBe('rolled-back');
  });

  it('goes on to newer policies, and never back to those that were replaced', async () => {
    const { log, bundle, entry, index } = await announced();
    const before: SeenLog = checkPolicies(bundle, null).seen!;
    const newer = policyEntry(other, 2);
    const newerIndex = log.add(newer);
    const after = checkPolicies(bundleOf(other, await log.prove(newerIndex, newer)), before);
    expect(after).toMatchObject({ fault: null, seen: { policyIndex: newerIndex } });
    const old = bundleOf(VENUES, await log.prove(index, entry));
    expect(checkPolicies(old, after.seen)).toEqual({ fault: 'older', seen: after.seen });
  });
});
