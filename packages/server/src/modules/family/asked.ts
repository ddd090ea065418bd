import type { RequestOf } from '@healthcode/contracts';
import { dayNumberAt, type IdentityDocument, whoAgrees } from '@healthcode/domain';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { parseOwnIdentity } from '../identity/own-identity.ts';
import { phoneOf } from '../sign-in/phone.ts';

type Body = RequestOf<'askFamily'>['body'];

/** What was asked for, checked in form. */
export interface Asked {
  readonly relation: Body['relation'];
  readonly way: Body['way'] | 'guardian';
  readonly document: IdentityDocument;
  readonly name: string;
  /** Eleven digits; null: no text message is to be sent. */
  readonly phone: string | null;
  readonly today: number;
}

/** What was typed, or a refusal that says which field is wrong. */
export function parseAsked(services: Services, body: Body): Asked {
  if (body.textVersion !== services.policy.consent.textVersion)
    throw new ProblemError('consent-text-changed');
  const { document, name } = parseOwnIdentity(services, body);
  const today = dayNumberAt(services.clock.cityNow(), services.policy.utcOffsetMinutes);
  const { relation } = body;
  const isChild = whoAgrees({ relation, birthDay: document.birthDay }, today) === 'guardian';
  const way = isChild ? 'guardian' : body.way;
  return {
    relation,
    way,
    document,
    name,
    phone: way === 'text-message' ? phoneOf(body.phone ?? '') : null,
    today,
  };
}
