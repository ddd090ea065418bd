import {
  DOCUMENT_PROBLEMS,
  type Localised,
  NAME_PROBLEMS,
  parseDocument,
  parsePersonName,
} from '@healthcode/domain';

export interface IdentityInput {
  readonly documentNumber: string;
  readonly name: string;
}
export type IdentityProblems = { readonly [Field in keyof IdentityInput]?: Localised };

/** The type is fixed on this page, so the domain's advice to choose another would lead nowhere. */
const RESIDENCE_PERMIT: Localised = {
  zh: '这是港澳台居民居住证的号码。用居住证申领，请带证件到社区服务点办理，当场领到。',
  en: 'This is the number of a residence permit for Hong Kong, Macao and Taiwan residents. Take the permit to a community service point and receive your code there.',
};

/**
 * Looks at what was typed before the server does: the number's form, its date and its check digit, and the name.
 * Says one thing for each field, the first to put right.
 * @param today the city's civil day
 */
export function checkIdentity(input: IdentityInput, today: number): IdentityProblems {
  const document = parseDocument({ type: 'resident-id', number: input.documentNumber }, today);
  const name = parsePersonName(input.name);
  const number = document.ok ? undefined : document.problems[0];
  const naming = name.ok ? undefined : name.problems[0];
  return {
    ...(number && {
      documentNumber:
        number === 'resident-id-is-residence-permit' ? RESIDENCE_PERMIT : DOCUMENT_PROBLEMS[number],
    }),
    ...(naming && { name: NAME_PROBLEMS[naming] }),
  };
}
