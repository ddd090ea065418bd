import type { GateBundle } from '@healthcode/contracts/client';
import {
  type Checkpoint,
  openCheckpoint,
  parseLogProof,
  toHex,
  trustLog,
  verifyPublished,
} from '@healthcode/translog';

/** What a gate keeps of the public log, from the first bundle of its enrolment on. */
export interface SeenLog {
  /** The verifier key that came with that first bundle. Another is believed only by a gate that is enrolled anew. */
  readonly key: string;
  /** Of the longest checkpoint seen: entries, and root in hex. */
  readonly size: number;
  readonly root: string;
  /** Where the entry of the policies stands that the gate holds. */
  readonly policyIndex: number;
}

/** Why the policies of a bundle must not be used. */
export type PolicyFault =
  /** There is no proof, or it does not hold. */
  | 'no-proof'
  /** The log announces other policies than these. */
  | 'differs'
  /** The log is signed with another key than the one that the gate was enrolled with. */
  | 'key-changed'
  /** The log is shorter than it has been. */
  | 'rolled-back'
  /** The log is as long as it has been, and holds something else. */
  | 'forked'
  /** They were announced before those that the gate holds. */
  | 'older'
  /** They are announced, but not such as this app understands. */
  | 'unreadable';

export interface PolicyCheck {
  /** Null: they are proved, and may be used. */
  readonly fault: PolicyFault | null;
  /** To be kept from now on, also where there is a fault; null as long as nothing was ever proved. */
  readonly seen: SeenLog | null;
}

/**
 * Whether the public log announces the policies of a bundle: without a network, from the bundle alone and what this
 * gate has seen of the log. Whether they can be read is for the caller to ask.
 */
export function checkPolicies(bundle: GateBundle, known: SeenLog | null): PolicyCheck {
  const key = bundle.keys.issuers.find(({ iss }) => iss === bundle.iss)?.logKey ?? '';
  if (known !== null && key !== known.key) return { fault: 'key-changed', seen: known };
  const log = trustLog([key]);
  const proof = parseLogProof(bundle.policyProof ?? '');
  if (!log.ok || !proof.ok || proof.value.extra === undefined) return { fault: 'no-proof', seen: known };
  const opened = openCheckpoint(proof.value.checkpoint, log.value);
  if (!opened.ok) return { fault: 'no-proof', seen: known };
  const fault = known === null ? null : faultAfter(known, opened.value);
  if (fault !== null) return { fault, seen: known };
  const newest = { key, size: opened.value.size, root: toHex(opened.value.root) };
  const seen = known === null ? null : { ...newest, policyIndex: known.policyIndex };
  const { policies: document, policyProof } = bundle;
  const published = verifyPublished(
    { type: 'venue-policies', document, entry: proof.value.extra, proof: policyProof },
    log.value,
  );
  if (!published.ok) {
    return { fault: published.problem.code === 'document-differs' ? 'differs' : 'no-proof', seen };
  }
  const { index } = published.value;
  if (known !== null && index < known.policyIndex) return { fault: 'older', seen };
  return { fault: null, seen: { ...newest, policyIndex: index } };
}

function faultAfter(known: SeenLog, { size, root }: Checkpoint): PolicyFault | null {
  if (size < known.size) return 'rolled-back';
  return size === known.size && toHex(root) !== known.root ? 'forked' : null;
}
