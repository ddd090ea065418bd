import type { FamilyMember } from '@healthcode/contracts/client';
import { type FamilyRelation, kinshipName } from '@healthcode/domain';
import { usePreferences } from '@healthcode/ui';

/** What somebody is called in the family, in the reader's language; within an English sentence in small letters. */
export function useKin() {
  const { language } = usePreferences();
  return {
    of: (relation: FamilyRelation, sex: FamilyMember['sex'] = null) => kinshipName(relation, sex)[language],
    within: (relation: FamilyRelation, sex: FamilyMember['sex'] = null) =>
      kinshipName(relation, sex)[language].toLowerCase(),
  };
}
