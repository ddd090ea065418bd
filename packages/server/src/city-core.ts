import {
  type BlindIndex,
  createBlindIndex,
  createFieldCipher,
  type Database,
  type FieldCipher,
} from '@healthcode/store';
import { createRuleBook, type RuleBook } from './modules/rules/rule-book.ts';
import type { Clock } from './platform/clock.ts';
import type { KeyRing } from './platform/keys/key-ring.ts';
import { createMetrics, type Metrics } from './platform/metrics.ts';
import type { CityPolicy } from './services.ts';

/** What taking evidence and working out colours need: no listener, no outside service, no signing key. */
export interface CityCore {
  readonly db: Database;
  readonly clock: Clock;
  readonly policy: CityPolicy;
  /** The rules that the city has published. Empty until `prepareCity`, or `rules.refresh`. */
  readonly rules: RuleBook;
  readonly fieldCipher: FieldCipher;
  readonly blindIndex: BlindIndex;
  readonly metrics: Metrics;
}

export function createCore(parts: {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly policy: CityPolicy;
  readonly clock: Clock;
}): CityCore {
  const { db, keys, policy, clock } = parts;
  return {
    db,
    clock,
    policy,
    rules: createRuleBook(),
    fieldCipher: createFieldCipher(keys.fieldKey),
    blindIndex: createBlindIndex(keys.blindIndexKey),
    metrics: createMetrics(),
  };
}
