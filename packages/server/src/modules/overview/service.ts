import type { OfficerMe, Overview, RulesView } from '@healthcode/contracts';
import { dayNumberAt, describeRule, type Rule } from '@healthcode/domain';
import {
  countChecksOfDay,
  countColours,
  type DistrictCount,
  findPublication,
  findSource,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { requireConsoleStaff, requireOfficer } from '../sign-in/console-staff.ts';

export async function readOfficerMe(services: Services, staffId: string): Promise<OfficerMe> {
  const staff = await requireConsoleStaff(services, staffId);
  const source = staff.sourceId ? await findSource(services.db, staff.sourceId) : null;
  return {
    officerId: staffId,
    name: staff.maskedName,
    role: staff.role === 'source' ? 'source' : 'officer',
    office: staff.office,
    source,
  };
}

const sum = (rows: readonly DistrictCount[], colour: string): number =>
  rows.filter((row) => row.colour === colour).reduce((total, row) => total + row.count, 0);

const byColour = (rows: readonly DistrictCount[]) => ({
  green: sum(rows, 'green'),
  orange: sum(rows, 'orange'),
  red: sum(rows, 'red'),
});

export async function readOverview(services: Services, staffId: string): Promise<Overview> {
  await requireOfficer(services, staffId);
  const { db, policy } = services;
  const now = services.clock.cityNow();
  const counts = await countColours(db);
  const byDecision = await countChecksOfDay(db, dayNumberAt(now, policy.utcOffsetMinutes));
  const publication = await findPublication(db, policy.iss);
  const known = new Set(policy.districts.map(({ code }) => code));
  return {
    asOf: now,
    people: byColour(counts),
    byDistrict: policy.districts.map(({ code, name }) => ({
      district: code,
      name,
      ...byColour(counts.filter((row) => row.district === code)),
    })),
    withoutDistrict: byColour(counts.filter((row) => !known.has(row.district ?? ''))),
    checksToday: { total: byDecision.reduce((total, row) => total + row.count, 0), byDecision },
    statusList: publication && {
      sequence: publication.sequence,
      issuedAt: publication.issuedAt,
      entries: publication.entries ?? 0,
      bytes: publication.bytes,
    },
    rules: {
      ruleSetId: policy.ruleSet.id,
      version: policy.ruleSet.version,
      inForceFrom: policy.ruleSet.inForceFrom,
    },
  };
}

export async function readRules(services: Services, staffId: string): Promise<RulesView> {
  await requireConsoleStaff(services, staffId);
  const { ruleSet } = services.policy;
  return {
    ruleSetId: ruleSet.id,
    version: ruleSet.version,
    inForceFrom: ruleSet.inForceFrom,
    note: ruleSet.note,
    rules: ruleSet.rules.map((rule) => ({
      id: rule.id,
      title: rule.title,
      colours: rule.phases.map((phase) => phase.colour),
      words: wordsOf(rule),
      reason: rule.reason,
      toDo: rule.toDo,
      basis: rule.basis,
    })),
  };
}

function wordsOf(rule: Rule): RulesView['rules'][number]['words'] {
  const { appliesTo, phases, reportedBy } = describeRule(rule);
  return {
    appliesTo,
    phases: phases.map((phase) => ({ ...phase, until: [...phase.until] })),
    reportedBy: [...reportedBy],
  };
}
