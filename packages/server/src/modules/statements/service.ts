import type { Statement } from '@healthcode/contracts';
import { dayNumberAt, startOfDay } from '@healthcode/domain';
import { type StatementVerdict, verifyStatement } from '@healthcode/pass';
import { signStatement } from '@healthcode/pass/issue';
import { nodeCrypto } from '@healthcode/pass/node';
import { hasConsent } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { viewColour } from '../colours/service.ts';
import { requireHolder } from '../identity/service.ts';
import { limitUse } from '../limits/limit-use.ts';
import { purposeOf } from '../rights/consent-purposes.ts';
import { requireHealthConsent } from '../rights/consents.ts';

const crypto = nodeCrypto();

/**
 * Signs that the account's own person is green now. Only while the code is a valid green one, and only for those who
 * agreed that an employer may see it; it ends with the civil day, as the colour may change.
 */
export async function makeStatement(services: Services, accountId: string): Promise<Statement> {
  const { db, policy, keys } = services;
  const holder = await requireHolder(services, db, accountId);
  const purpose = purposeOf(services, 'employer');
  const agreed = { accountId, purpose: purpose.id, givenForPerson: null, textVersion: purpose.textVersion };
  if (!(await hasConsent(db, agreed))) throw new ProblemError('consent-employer-needed');
  await requireHealthConsent(services, db, accountId, holder.personId);
  await limitUse(services, 'statement-by-account', accountId);
  const { colour, asOf: at, declarationLapsesAt } = await viewColour(services, db, holder.personId, 'holder');
  const lapsed = declarationLapsesAt !== null && declarationLapsesAt <= at;
  if (holder.appliedAt === null || colour !== 'green' || lapsed)
    throw new ProblemError('statement-not-green');
  const until = startOfDay(dayNumberAt(at, policy.utcOffsetMinutes) + 1, policy.utcOffsetMinutes);
  const { maskedName } = holder;
  const statement = signStatement({ iss: policy.iss, maskedName, colour, at, until }, keys.pass);
  return { statement, at, until, maskedName };
}

/** What this region's own keys say of a statement. */
export function checkOwnStatement(
  { policy, keys, clock }: Services,
  text: string,
): Promise<StatementVerdict> {
  const now = clock.cityNow();
  const passKeys = keys.signing.trusted('pass', now);
  return verifyStatement(text, { crypto, now, issuers: [{ iss: policy.iss, passKeys }] });
}
