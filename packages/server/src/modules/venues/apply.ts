import { randomUUID } from 'node:crypto';
import type { RequestOf, VenueForm } from '@healthcode/contracts';
import { parseVenueApplication, VENUE_PROBLEMS, type VenueApplication } from '@healthcode/domain';
import { type Db, findVenue, insertVenue, insertVenueAct, updateVenueDetails } from '@healthcode/store';
import type { Call } from '../../platform/http/operations.ts';
import { openSession } from '../../platform/http/session.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { limitCodes, limitTries, limitUse } from '../limits/limit-use.ts';
import { requireManager } from '../sign-in/console-staff.ts';
import { type CodeSent, codeProblem, makeCode, tryCode } from '../sign-in/one-time-codes.ts';
import { phoneOf } from '../sign-in/phone.ts';
import { codeMessage } from '../sign-in/service.ts';
import { makeTicket, readTicket } from './registration-ticket.ts';
import { nameOf, staffOfPhone } from './staff-of-phone.ts';
import { lockManaged, requireStep } from './venue-access.ts';

const OFFICE = { zh: '场所负责人', en: 'Venue manager' };
const PURPOSE = 'console:register';

/** To whatever phone: whether it is known here shows in nothing, for everybody gets a code. */
export async function sendRegistrationCode(
  services: Services,
  { address, language }: Pick<Call, 'address' | 'language'>,
  given: RequestOf<'registrationCode'>['body'],
): Promise<CodeSent> {
  const phone = phoneOf(given.phone);
  await limitCodes(services, { address, deviceId: given.deviceId });
  const { code, sent } = await makeCode(services, { purpose: PURPOSE, phone });
  try {
    await services.textMessages.send(phone, codeMessage(code, language));
  } catch (cause) {
    throw new ProblemError('message-not-sent', { retryAfterSeconds: 60 }, { cause });
  }
  return sent;
}

export async function giveTicket(
  services: Services,
  { address }: Pick<Call, 'address'>,
  given: RequestOf<'registrationTicket'>['body'],
): Promise<{ ticket: string; until: number }> {
  const phone = phoneOf(given.phone);
  await limitTries(services, { address, deviceId: given.deviceId });
  const triesLeft = await tryCode(services, { purpose: PURPOSE, phone }, given.code);
  if (triesLeft !== null) throw codeProblem(triesLeft);
  return makeTicket(services, { phone, venueId: given.venueId });
}

/**
 * The application of somebody who may not be known yet; whoever sent it is signed in as the venue's manager. Also a
 * repeated one counts towards the limit: each opens a session.
 */
export async function registerVenue(
  services: Services,
  call: Pick<Call, 'setSession'>,
  { ticket, name, venue }: RequestOf<'registerVenue'>['body'],
): Promise<{ venueId: string }> {
  const { phone, venueId } = readTicket(services, ticket);
  const person = nameOf(name);
  const application = applicationOf(services, venue);
  await limitUse(services, 'venue-by-manager', phone);
  const staffId = await services.db.begin(async (tx) => {
    const wanted = { app: 'console', role: 'manager', office: OFFICE, phone, name: person } as const;
    const managerId = await staffOfPhone(services, tx, wanted);
    if (managerId === null) throw new ProblemError('registration-other-role');
    await ask(services, tx, { ...application, venueId, managerId });
    return managerId;
  });
  call.setSession(await openSession(services.db, 'console', staffId, services.clock.realNow()));
  return { venueId };
}

/** A further venue of a manager who is signed in. */
export async function askVenue(
  services: Services,
  managerId: string,
  { venueId, venue }: RequestOf<'askVenue'>['body'],
): Promise<{ venueId: string }> {
  await requireManager(services, managerId);
  const application = applicationOf(services, venue);
  await limitUse(services, 'venue-by-manager', managerId);
  await services.db.begin((tx) => ask(services, tx, { ...application, venueId, managerId }));
  return { venueId };
}

/** What was refused, or not answered yet, put right and asked for again. */
export async function correctVenue(
  services: Services,
  staffId: string,
  venueId: string,
  { revision, venue }: RequestOf<'correctVenue'>['body'],
): Promise<void> {
  const application = applicationOf(services, venue);
  const at = services.clock.cityNow();
  await services.db.begin(async (tx) => {
    const known = await lockManaged(tx, staffId, venueId);
    requireStep(known.state, 'correct');
    if (known.revision !== revision) throw new ProblemError('venue-changed');
    await updateVenueDetails(tx, venueId, application);
    await insertVenueAct(tx, { venueId, actId: randomUUID(), act: 'corrected', at, staffId, reason: null });
  });
}

/** Once: whoever sends it again because the reply was lost has asked for it already. */
async function ask(
  services: Services,
  tx: Db,
  venue: VenueApplication & { readonly venueId: string; readonly managerId: string },
): Promise<void> {
  const { venueId, managerId: staffId } = venue;
  const at = services.clock.cityNow();
  if (await insertVenue(tx, { ...venue, at })) {
    await insertVenueAct(tx, { venueId, actId: randomUUID(), act: 'asked', at, staffId, reason: null });
  } else if ((await findVenue(tx, venueId))?.managerId !== staffId) {
    throw new ProblemError('venue-unknown');
  }
}

/** The venue that the form describes, or all that is wrong with it, each at its field. */
function applicationOf({ policy }: Services, form: VenueForm): VenueApplication {
  const { venueTypes } = policy.venuePolicies;
  const parsed = parseVenueApplication(form, { venueTypes, areas: policy.areas });
  if (parsed.ok) return parsed.value;
  throw new ProblemError('venue-form', {
    errors: parsed.problems.map(({ field, code }) => ({
      path: `/venue/${field}`,
      code,
      message: VENUE_PROBLEMS[code],
    })),
  });
}
