import type { Problem, RequestOf } from '@healthcode/contracts/client';
import { errorText } from '@healthcode/contracts/client';
import {
  DOCUMENT_PROBLEMS,
  type DocumentType,
  type FamilyRelation,
  type Localised,
  NAME_PROBLEMS,
  parseOwnDocument,
  parsePersonName,
  whoAgrees,
} from '@healthcode/domain';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type Way = RequestOf<'askFamily'>['body']['way'];

/** What is being filled in to add a family member. */
export interface FamilyForm {
  readonly relation: FamilyRelation | null;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly documentCountry: string;
  /** Passports only. */
  readonly birthDate: string;
  readonly name: string;
  readonly way: Way | null;
  readonly phone: string;
  readonly accepts: boolean;
}

export const EMPTY_FORM: FamilyForm = {
  relation: null,
  documentType: 'resident-id',
  documentNumber: '',
  documentCountry: '',
  birthDate: '',
  name: '',
  way: null,
  phone: '',
  accepts: false,
};

export type FamilyField =
  | 'relation'
  | 'documentNumber'
  | 'documentCountry'
  | 'birthDate'
  | 'name'
  | 'way'
  | 'phone'
  | 'accepts';
export type FamilyProblems = { readonly [Field in FamilyField]?: Localised };

const say = (key: keyof typeof zh.add): Localised => ({ zh: zh.add[key], en: en.add[key] });

const parse = (
  { documentType: type, documentNumber: number, documentCountry: country, birthDate }: FamilyForm,
  today: number,
) => parseOwnDocument({ type, number, ...(type === 'passport' ? { country, birthDate } : {}) }, today);

/** Whether it is a child for whom a guardian agrees, as far as the number tells by now. */
export function isChildForm(form: FamilyForm, today: number): boolean {
  const parsed = parse(form, today);
  if (form.relation === null || !parsed.ok) return false;
  return whoAgrees({ relation: form.relation, birthDay: parsed.document.birthDay }, today) === 'guardian';
}

/** Looks at what was typed before the server does: one thing a field. */
export function checkFamilyForm(form: FamilyForm, today: number): FamilyProblems {
  const document = parse(form, today);
  const name = parsePersonName(form.name);
  const found = document.ok ? undefined : document.problems[0];
  const naming = name.ok ? undefined : name.problems[0];
  const isChild = isChildForm(form, today);
  return {
    ...(form.relation === null && { relation: say('missingRelation') }),
    ...(found && { [fieldOf(found)]: DOCUMENT_PROBLEMS[found] }),
    ...(naming && { name: NAME_PROBLEMS[naming] }),
    ...(!isChild && form.way === null && { way: say('missingWay') }),
    ...(!isChild && form.way === 'text-message' && !isPhone(form.phone) && { phone: say('missingPhone') }),
    ...(!form.accepts && { accepts: say('missingConsent') }),
  };
}

function fieldOf(problem: string): FamilyField {
  if (problem.startsWith('passport-country')) return 'documentCountry';
  return problem.startsWith('passport-birth-date') ? 'birthDate' : 'documentNumber';
}

const isPhone = (text: string): boolean =>
  /^(\+?86)?1[3-9]\d{9}$/.test(text.normalize('NFKC').replaceAll(/[\s\-()]/g, ''));

export function requestOf(form: FamilyForm, textVersion: number): RequestOf<'askFamily'>['body'] {
  const { relation, documentType, documentNumber, documentCountry, birthDate, name, way, phone } = form;
  if (relation === null) throw new TypeError('sent before it was checked');
  return {
    ...{ relation, documentType, documentNumber, name, textVersion },
    way: way ?? 'own-account',
    ...(documentType === 'passport' && { documentCountry, birthDate }),
    ...(way === 'text-message' && { phone }),
  };
}

/** Problems of the whole that are put right at one field. */
const AT_FIELD: Readonly<Record<string, FamilyField>> = {
  'document-invalid': 'documentNumber',
  'identity-not-confirmed': 'documentNumber',
  'family-self': 'documentNumber',
  'family-known': 'documentNumber',
  'family-relation-age': 'relation',
  'name-invalid': 'name',
  'phone-format': 'phone',
};

/** What the server found wrong, at the field where it is put right; empty when it is about none. */
export function problemsOf(problem: Problem): FamilyProblems {
  const field = AT_FIELD[problem.code];
  if (field === undefined) return {};
  return { [field]: { zh: errorText(problem, 'zh'), en: errorText(problem, 'en') } };
}
