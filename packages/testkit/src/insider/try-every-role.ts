import { randomUUID } from 'node:crypto';
import { type AppName, FILE_ROUTES, OPERATIONS, type OperationName, ROUTES } from '@healthcode/contracts';
import type { CityUser } from '../city/city-user.ts';
import type { TestCity } from '../city/start-test-city.ts';
import { type Cast, coloursOf, contactFile, dayOf, type Victim } from './insider-city.ts';
import { countReply, type Outcomes } from './outcomes.ts';
import { sampleOf } from './sample-of.ts';

export interface RoleTried {
  readonly role: string;
  readonly calls: number;
  readonly acknowledged: readonly string[];
  /** Adverse records, holds and colours that are there after it and were not before. */
  readonly brought: number;
}

interface Attempt {
  readonly name: string;
  readonly app: AppName;
  readonly method: string;
  readonly path: string;
  readonly contentType: string;
  readonly body: string | null;
}

/** End the session, or the account with it, and so are left out: nobody could try what comes after. */
const ENDS_SESSION: readonly OperationName[] = ['signOut', 'closeAccount'];

/**
 * Every role but the source tries every operation of the contracts, on every origin that answers it, and the upload:
 * with a call as adverse as the operation allows, about a victim and a checked batch that only waits for its sender.
 */
export async function tryEveryRole(
  city: TestCity,
  { others }: Cast,
  { victim, batchId }: { readonly victim: Victim; readonly batchId: string },
  outcomes: Outcomes,
): Promise<RoleTried[]> {
  const attempts = attemptsOf(city, victim, batchId);
  const tried: RoleTried[] = [];
  for (const { role: name, user } of others) {
    const before = await coloursOf(city.service.services);
    const acknowledged: string[] = [];
    for (const attempt of attempts) {
      const status = await send(city, user, attempt);
      countReply(outcomes, status);
      if (status === 200) acknowledged.push(attempt.name);
    }
    const after = await coloursOf(city.service.services);
    const brought =
      after.adverse - before.adverse + after.holds - before.holds + after.coloured - before.coloured;
    tried.push({ role: name, calls: attempts.length, acknowledged, brought });
  }
  return tried;
}

function attemptsOf(city: TestCity, victim: Victim, batchId: string): Attempt[] {
  const names = Object.keys(ROUTES) as OperationName[];
  const operations = names
    .filter((name) => !ENDS_SESSION.includes(name))
    .flatMap((name) => ROUTES[name].apps.map((app) => attemptOf(city, name, app, victim, batchId)));
  const file = contactFile(city, 'drill', [victim], ['health-commission/any']);
  const upload = {
    name: 'uploadBatch',
    app: 'console' as const,
    ...FILE_ROUTES.uploadBatch,
    contentType: 'text/csv',
    body: file,
  };
  const failedRows = {
    name: 'failedRows',
    app: 'console' as const,
    method: FILE_ROUTES.failedRows.method,
    path: FILE_ROUTES.failedRows.path.replace(':batchId', batchId),
    contentType: 'text/csv',
    body: null,
  };
  return [upload, failedRows, ...operations];
}

function attemptOf(
  city: TestCity,
  name: OperationName,
  app: AppName,
  victim: Victim,
  batchId: string,
): Attempt {
  const { method, path } = ROUTES[name];
  const { body } = OPERATIONS[name] as { body?: object };
  const parts: Record<string, string> = { batchId, eventId: 'EV-1', version: '3', recordId: 'drill' };
  const filled = path.replaceAll(/:(\w+)/g, (_, part: string) => parts[part] ?? randomUUID());
  const json = adverseBody(city, name, victim) ?? (body ? sampleOf(body) : {});
  return {
    name,
    app,
    method,
    path: filled,
    contentType: 'application/json',
    body: method === 'GET' ? null : JSON.stringify(json),
  };
}

/** The most that an operation could do against somebody. */
function adverseBody(city: TestCity, name: OperationName, { documentNumber }: Victim): object | null {
  if (name === 'report') {
    const today = Math.floor(Date.parse(`${dayOf(city)}T00:00:00Z`) / 86_400_000);
    return {
      recordId: 'drill',
      version: 1,
      kind: 'case',
      documentType: 'resident-id',
      documentNumber,
      attributes: { classification: 'confirmed', confirmedDay: today },
      withdrawn: false,
    };
  }
  if (name === 'proposeEvent') {
    const at = city.service.services.clock.cityNow() - 3_600_000;
    const place = { zh: '某处', en: 'Somewhere' };
    return {
      eventId: `EV-${randomUUID()}`,
      place,
      district: '120101',
      startsAt: at,
      endsAt: at,
      ground: 'x',
    };
  }
  return name === 'reviewBatch' ? { saysYes: true, reason: '' } : null;
}

async function send(city: TestCity, user: CityUser, attempt: Attempt): Promise<number> {
  try {
    const reply = await user.fetch(`${city.origin(attempt.app)}${attempt.path}`, {
      method: attempt.method,
      ...(attempt.body === null
        ? {}
        : { body: attempt.body, headers: { 'content-type': attempt.contentType } }),
    });
    await reply.arrayBuffer();
    return reply.status;
  } catch {
    return 0;
  }
}
