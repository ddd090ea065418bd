import type { ConsentPurpose, ConsentPurposeId } from '@healthcode/domain';
import type { CityCore } from '../../city-core.ts';

/** A purpose with its text as it is now; every one of them is in the policy. */
export const purposeOf = ({ policy }: Pick<CityCore, 'policy'>, id: ConsentPurposeId): ConsentPurpose =>
  policy.consents.find((purpose) => purpose.id === id)!;
