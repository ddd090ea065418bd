import type { OfficerMe, Overview, RulesView } from '@healthcode/contracts';
import { dayNumberAt } from '@healthcode/domain';
import {
  countChecksOfDay,
  countColours,
  type DistrictCount,
  findPublication,
  findSource,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { viewRules } from '../rules/rule-words.ts';
import { requireConsoleStaff, requireOfficer, requireSeat } from '../sign-in/console-staff.ts';

export async function readOfficerMe(services: Services, staffId: string): Promise<OfficerMe> {
  const staff = await requireSeat(services, staffId);
  const source = staff.sourceId ? await findSource(services.db, staff.sourceId) : null;
  return {
    officerId: staffId,
    name: staff.maskedName,
    role: staff.role,
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
  const { ruleSet } = services.rules.inForceAt(now);
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
      ruleSetId: ruleSet.id,
      version: ruleSet.version,
      inForceFrom: ruleSet.inForceFrom,
    },
  };
}

export async function readRules(services: Services, staffId: string): Promise<RulesView> {
  await requireConsoleStaff(services, staffId);
  return viewRules(services.rules.inForceAt(services.clock.cityNow()).ruleSet);
}
