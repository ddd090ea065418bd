import { randomUUID } from 'node:crypto';
import type { RequestOf, VenueForm } from '@healthcode/contracts';
import { parseVenueApplication, VENUE_PROBLEMS, type VenueApplication } from '@healthcode/domain';
import { type Db, insertVenue, insertVenueAct, updateVenueDetails } from '@healthcode/store';
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
  return makeTicket(services, phone);
}

/** The application of somebody who may not be known yet; whoever sent it is signed in as the venue's manager. */
export async function registerVenue(
  services: Services,
  call: Pick<Call, 'setSession'>,
  { ticket, name, venue }: RequestOf<'registerVenue'>['body'],
): Promise<{ venueId: string }> {
  const phone = readTicket(services, ticket);
  const person = nameOf(name);
  const application = applicationOf(services, venue, '/venue');
  const { venueId, staffId } = await services.db.begin(async (tx) => {
    const wanted = { app: 'console', role: 'manager', office: OFFICE, phone, name: person } as const;
    const staffId = await staffOfPhone(services, tx, wanted);
    if (staffId === null) throw new ProblemError('registration-other-role');
    return { staffId, venueId: await ask(services, tx, staffId, application) };
  });
  call.setSession(await openSession(services.db, 'console', staffId, services.clock.realNow()));
  return { venueId };
}

/** A further venue of a manager who is signed in. */
export async function askVenue(
  services: Services,
  staffId: string,
  form: VenueForm,
): Promise<{ venueId: string }> {
  await requireManager(services, staffId);
  const application = applicationOf(services, form);
  return { venueId: await services.db.begin((tx) => ask(services, tx, staffId, application)) };
}

/** What was refused, or not answered yet, put right and asked for again. */
export async function correctVenue(
  services: Services,
  staffId: string,
  venueId: string,
  { revision, venue }: RequestOf<'correctVenue'>['body'],
): Promise<void> {
  const application = applicationOf(services, venue, '/venue');
  const at = services.clock.cityNow();
  await services.db.begin(async (tx) => {
    const known = await lockManaged(services, tx, staffId, venueId);
    requireStep(known.state, 'correct');
    if (known.revision !== revision) throw new ProblemError('venue-changed');
    await updateVenueDetails(tx, venueId, application);
    await insertVenueAct(tx, { venueId, actId: randomUUID(), act: 'corrected', at, staffId, reason: null });
  });
}

async function ask(
  services: Services,
  tx: Db,
  staffId: string,
  application: VenueApplication,
): Promise<string> {
  await limitUse(services, 'venue-by-manager', staffId);
  const venueId = randomUUID();
  const at = services.clock.cityNow();
  await insertVenue(tx, { ...application, venueId, managerId: staffId, at });
  await insertVenueAct(tx, { venueId, actId: randomUUID(), act: 'asked', at, staffId, reason: null });
  return venueId;
}

/** The venue that the form describes, or all that is wrong with it, each at its field. */
function applicationOf({ policy }: Services, form: VenueForm, at = ''): VenueApplication {
  const { venueTypes } = policy.venuePolicies;
  const parsed = parseVenueApplication(form, { venueTypes, areas: policy.areas });
  if (parsed.ok) return parsed.value;
  throw new ProblemError('venue-form', {
    errors: parsed.problems.map(({ field, code }) => ({
      path: `${at}/${field}`,
      code,
      message: VENUE_PROBLEMS[code],
    })),
  });
}
