import type { GateBundle } from '@healthcode/contracts';
import {
  type Checkpoint,
  openCheckpoint,
  parseLogProof,
  type TrustedLog,
  trustLog,
  verifyPublished,
} from '@healthcode/translog';

/** The policies of a gate without a screen: taken only as the gate app takes them, with their proof. */
export class HeldPolicies {
  #log: TrustedLog | null = null;
  #key = '';
  #newest: Checkpoint | null = null;
  #index = -1;
  /** As the file says them; null before the first bundle that was proved. */
  document: unknown = null;

  /** Throws an error that says why a bundle is not taken; what is held stays. */
  take({ iss, keys, policies, policyProof }: GateBundle): void {
    const key = keys.issuers.find((issuer) => issuer.iss === iss)!.logKey;
    if (this.#log !== null && key !== this.#key) throw refusal('another log key');
    const log = this.#log ?? unwrap(trustLog([key]));
    const proof = unwrap(parseLogProof(policyProof));
    const checkpoint = unwrap(openCheckpoint(proof.checkpoint, log));
    if (this.#newest !== null) requireNotOlder(checkpoint, this.#newest);
    const entry = proof.extra ?? new Uint8Array();
    const input = { type: 'venue-policies', document: policies, entry, proof: policyProof } as const;
    const { index } = unwrap(verifyPublished(input, log));
    if (index < this.#index) throw refusal('older policies');
    [this.#log, this.#key, this.#newest, this.#index] = [log, key, checkpoint, index];
    this.document = policies;
  }
}

const refusal = (why: string): Error => new Error(`policies refused: ${why}`);

function requireNotOlder(next: Checkpoint, newest: Checkpoint): void {
  if (next.size < newest.size) throw refusal('rolled-back');
  const isSame = Buffer.from(next.root).equals(Buffer.from(newest.root));
  if (next.size === newest.size && !isSame) throw refusal('forked');
}

function unwrap<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw refusal(result.problem.code);
  return result.value;
}
