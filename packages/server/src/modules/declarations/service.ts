import type { DeclarationList, RequestOf, ResponseOf, StreetList } from '@healthcode/contracts';
import {
  type DeclarationAnswers,
  dayNumberAt,
  declarationEvidence,
  declarationsLapsedBefore,
  parseDeclaration,
} from '@healthcode/domain';
import {
  type Db,
  findColour,
  findDeclaration,
  insertDeclaration,
  listDeclarations,
  lockPerson,
  markDeclared,
  type Relation,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { enqueueStatusChange } from '../colours/recompute.ts';
import { takeRecords } from '../evidence/take-records.ts';
import { recordAct } from '../family/acts.ts';
import { requireHolder } from '../identity/service.ts';
import { requireHealthConsent } from '../rights/consents.ts';
import { openAnswers, storeAnswers } from './stored-answers.ts';

type Body = RequestOf<'declare'>['body'];
const HISTORY = 50;
const SELF_SOURCE = 'self';

function parseAnswers(services: Services, answers: unknown): DeclarationAnswers {
  const today = dayNumberAt(services.clock.cityNow(), services.policy.utcOffsetMinutes);
  const districts = services.policy.districts.map((district) => district.code);
  const streets = new Set(services.policy.areas.flatMap((area) => area.streets.map(({ code }) => code)));
  const parsed = parseDeclaration(answers, today, districts, streets);
  if (parsed.ok) return parsed.answers;
  throw new ProblemError('declaration-invalid', {
    errors: parsed.problems.map(({ question, code }) => ({ path: `/answers/${question}`, code })),
  });
}

/**
 * A declaration is evidence from the person themselves, and completes the application. Sent again under the same
 * id, it changes nothing and gives the same reply.
 */
export async function declare(
  services: Services,
  accountId: string,
  body: Body,
): Promise<ResponseOf<'declare'>> {
  const answers = parseAnswers(services, body.answers);
  return services.db
    .begin(async (tx) => {
      const { personId, relation } = await requireHolder(services, tx, accountId, body.personId);
      await requireHealthConsent(services, tx, accountId, personId);
      const { declaredAt } = await lockPerson(tx, personId);
      const by = { accountId, relation };
      const submittedAt = await store(services, tx, { personId, by }, body.declarationId, answers);
      if (hadLapsed(services, declaredAt)) await enqueueStatusChange(services, tx);
      const colour = await findColour(tx, personId);
      return { declarationId: body.declarationId, submittedAt, colour: colour?.colour ?? 'green' };
    })
    .finally(services.statusMayHaveChanged);
}

/** Then the pass was withdrawn, and comes back though the colour is the same. */
function hadLapsed({ clock, rules, policy }: Services, declaredAt: number | null): boolean {
  const now = clock.cityNow();
  const before = declarationsLapsedBefore(now, rules.inForceAt(now).ruleSet, policy.utcOffsetMinutes);
  return before !== null && declaredAt !== null && declaredAt < before;
}

async function store(
  services: Services,
  tx: Db,
  { personId, by }: { personId: string; by: { accountId: string; relation: Relation } },
  declarationId: string,
  answers: DeclarationAnswers,
): Promise<number> {
  const submittedAt = services.clock.cityNow();
  const stored = { declarationId, answers: storeAnswers(services, declarationId, answers), submittedAt };
  if (!(await insertDeclaration(tx, personId, stored))) {
    return (await findDeclaration(tx, personId, declarationId))!.submittedAt;
  }
  await recordAct(services, tx, { ...by, personId, act: 'declared' });
  await markDeclared(tx, personId, answers.area, submittedAt);
  const { kind, attributes } = declarationEvidence(answers, submittedAt);
  const record = {
    personId,
    sourceId: SELF_SOURCE,
    recordId: declarationId,
    version: 1,
    kind,
    authority: SELF_SOURCE,
    attributes: { ...attributes },
    withdrawn: false,
    receivedAt: submittedAt,
  };
  await takeRecords(services, tx, [record], { staffId: null, batchId: null });
  services.metrics.evidenceTaken.inc({ kind });
  return submittedAt;
}

/** One's own declarations, or a family member's, the newest first. */
export async function readDeclarations(
  services: Services,
  accountId: string,
  ofPerson?: string,
): Promise<DeclarationList> {
  const { personId } = await requireHolder(services, services.db, accountId, ofPerson);
  const rows = await listDeclarations(services.db, personId, HISTORY);
  return { declarations: rows.map((row) => ({ ...row, answers: openAnswers(services, row) })) };
}

/** The streets and towns of a district of this city. */
export function listStreets({ policy }: Services, district: string): StreetList {
  const area = policy.areas.find(({ code }) => code === district);
  if (!area) throw new ProblemError('not-found');
  return { streets: area.streets.map(({ code, name }) => ({ code, name })) };
}
