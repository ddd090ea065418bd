import { hasPeople } from '@healthcode/store';
import type { CityCore } from './city-core.ts';
import { recolourCity } from './modules/rules/recolour.ts';
import { recordPolicy } from './policy/record-policy.ts';

/**
 * Puts the policy on record and reads the rules. A city without people follows them at once; in any other the service
 * recolours while it serves, and a command that works alone calls `recolourCity` itself.
 */
export async function prepareCity(core: CityCore): Promise<void> {
  await recordPolicy(core);
  await core.rules.refresh(core.db);
  if (!(await hasPeople(core.db))) await recolourCity(core);
}
