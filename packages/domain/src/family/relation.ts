import type { Localised } from '../localised.ts';

/** What the person is to the one who shows their code (R16): the asker's spouse, parent or child. */
export type FamilyRelation = 'spouse' | 'parent' | 'child';

/** All relations, as they are offered. */
export const FAMILY_RELATIONS: readonly FamilyRelation[] = ['spouse', 'parent', 'child'];

export const isFamilyRelation = (text: string): text is FamilyRelation =>
  (FAMILY_RELATIONS as readonly string[]).includes(text);

/** The same relation from the other side: whose parent somebody is, that one is their child. */
export function inverseRelation(relation: FamilyRelation): FamilyRelation {
  if (relation === 'spouse') return 'spouse';
  return relation === 'parent' ? 'child' : 'parent';
}

type Sex = 'female' | 'male';

const KINSHIP: Readonly<Record<FamilyRelation, Readonly<Record<Sex | 'unknown', Localised>>>> = {
  spouse: {
    female: { zh: '妻子', en: 'Wife' },
    male: { zh: '丈夫', en: 'Husband' },
    unknown: { zh: '配偶', en: 'Spouse' },
  },
  parent: {
    female: { zh: '母亲', en: 'Mother' },
    male: { zh: '父亲', en: 'Father' },
    unknown: { zh: '父母', en: 'Parent' },
  },
  child: {
    female: { zh: '女儿', en: 'Daughter' },
    male: { zh: '儿子', en: 'Son' },
    unknown: { zh: '子女', en: 'Child' },
  },
};

/** What the person is called in the family; the sex where the document tells it. */
export const kinshipName = (relation: FamilyRelation, sex: Sex | null): Localised =>
  KINSHIP[relation][sex ?? 'unknown'];
