import { referencesOf, SUSPENSION_GROUNDS, type SuspensionGround } from '@healthcode/domain';
import {
  type EvidenceVersionRow,
  type HoldRow,
  listEvidenceVersions,
  listHolds,
  listSuspensionsOfPerson,
  type SuspensionRow,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { sourceName } from '../evidence/source-name.ts';
import { writeInstant } from './write-instant.ts';

type Fact = Readonly<Record<string, unknown>>;

/** Every version of every record about a person, with the colours that followed and when it was set aside. */
export async function evidenceOf(services: Services, personId: string): Promise<Fact[]> {
  const holds = await listHolds(services.db, personId);
  const suspensions = await listSuspensionsOfPerson(services.db, personId);
  const rows = await listEvidenceVersions(services.db, personId);
  return rows.map((row) => ({
    reportedBy: sourceName(services, row.sourceId),
    recordId: row.recordId,
    version: row.version,
    kind: row.kind,
    attributes: withoutOthers(row.kind, row.attributes),
    withdrawn: row.withdrawn,
    receivedAt: writeInstant(services, row.receivedAt),
    supersededAt: writeInstant(services, row.supersededAt),
    colours: coloursOf(services, row, holds),
    setAside: setAsideOf(services, row, suspensions),
  }));
}

type Named = Pick<EvidenceVersionRow, 'sourceId' | 'recordId'>;
const isOf = (row: Named, other: Named): boolean =>
  row.sourceId === other.sourceId && row.recordId === other.recordId;

const coloursOf = (services: Services, row: EvidenceVersionRow, holds: readonly HoldRow[]): Fact[] =>
  holds
    .filter((hold) => isOf(row, hold) && hold.evidenceVersion === row.version)
    .map(({ colour, ruleId, startsAt, endsAt }) => ({
      colour,
      ruleId,
      since: writeInstant(services, startsAt),
      until: writeInstant(services, endsAt),
    }));

const setAsideOf = (services: Services, row: Named, suspensions: readonly SuspensionRow[]): Fact[] =>
  suspensions
    .filter((one) => isOf(row, one) && one.effectiveAt !== null)
    .map(({ ground, effectiveAt, untilAt }) => ({
      ground: SUSPENSION_GROUNDS[ground as SuspensionGround],
      since: writeInstant(services, effectiveAt),
      until: writeInstant(services, untilAt),
    }));

/** A record that this one points at is somebody else's: only the office is left of it. */
function withoutOthers(kind: string, attributes: Readonly<Record<string, unknown>>): Fact {
  const hidden = referencesOf(kind as never, attributes as never)
    .filter(({ to }) => to === 'record')
    .map(({ attribute, value }): [string, string] => [attribute, `${value.split('/')[0]}/***`]);
  return { ...attributes, ...Object.fromEntries(hidden) };
}
