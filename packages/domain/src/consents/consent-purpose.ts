import type { Localised } from '../localised.ts';

/** What a resident may agree to, each by itself. */
export const CONSENT_PURPOSES = [
  'service',
  'sensitive-health',
  'text-messages',
  'recognition',
  'employer',
] as const;
export type ConsentPurposeId = (typeof CONSENT_PURPOSES)[number];

/** Which text the service's own consent is; it is asked first and kept in a file of its own. */
export interface ServiceText {
  readonly textVersion: number;
  readonly paragraphs: readonly Localised[];
}

/** One purpose, with the text that is shown before it is agreed to. */
export interface ConsentPurpose {
  readonly id: ConsentPurposeId;
  /** The service cannot work without it: withdrawing it ends the code. */
  readonly needed: boolean;
  /** A change of meaning has a higher one; consent to an earlier text does not stand for it. */
  readonly textVersion: number;
  readonly title: Localised;
  readonly paragraphs: readonly Localised[];
  /** What withdrawing means, said before it is done. */
  readonly withdrawing: Localised;
}

/** Whether the text names a purpose. */
export const isConsentPurpose = (text: string): text is ConsentPurposeId =>
  (CONSENT_PURPOSES as readonly string[]).includes(text);

/** As whom somebody consents for a person: PIPL 31 asks for the parent or guardian of a child under fourteen. */
export type GivenAs = 'self' | 'guardian' | 'agent';

/** As whom the holder of an account consents for somebody who is this to them. */
export function givenAsOf(relation: 'self' | 'spouse' | 'parent' | 'child'): GivenAs {
  if (relation === 'self') return 'self';
  return relation === 'child' ? 'guardian' : 'agent';
}
