import type { BlindIndex, Database, FieldCipher } from '@healthcode/store';
import type { Clock } from './platform/clock.ts';
import type { Metrics } from './platform/metrics.ts';
import type { CityPolicy } from './services.ts';

/** What taking evidence and working out colours need: no listener, no outside service, no signing key. */
export interface CityCore {
  readonly db: Database;
  readonly clock: Clock;
  readonly policy: CityPolicy;
  readonly fieldCipher: FieldCipher;
  readonly blindIndex: BlindIndex;
  readonly metrics: Metrics;
}
