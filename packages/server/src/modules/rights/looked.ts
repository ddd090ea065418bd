import type { Looked, RequestOf } from '@healthcode/contracts';
import { listAccess, listChecksPage } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { toLook } from '../people/looks.ts';
import { whoseData } from './my-data.ts';

const PAGE = 100;
const NOBODY: Looked = { checks: [], looks: [], next: null };

/** One page of who looked at a person: checks at gates, or looks by offices that they have been told of. */
export async function readLooked(
  services: Services,
  accountId: string,
  { kind, personId, after }: RequestOf<'looked'>['query'],
): Promise<Looked> {
  const { holder } = await whoseData(services, accountId, personId);
  if (holder === null) return NOBODY;
  const page = { limit: PAGE + 1, after: after === undefined ? null : readEnd(after) };
  if (kind === 'checks') {
    const rows = await listChecksPage(services.db, holder.personId, page);
    const checks = rows.slice(0, PAGE).map(({ checkId: _, ...check }) => check);
    return { ...NOBODY, checks, next: endOf(rows, ({ at, checkId }) => `${at}.${checkId}`) };
  }
  const toldAt = services.clock.cityNow();
  const rows = await listAccess(services.db, holder.personId, { ...page, toldAt });
  const looks = rows.slice(0, PAGE).map((row) => toLook(services, row));
  return { ...NOBODY, looks, next: endOf(rows, ({ at, accessId }) => `${at}.${accessId}`) };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readEnd(text: string): { at: number; id: string } {
  const [at = '', id = ''] = text.split('.');
  if (!UUID.test(id)) throw new ProblemError('bad-request');
  return { at: Number(at), id };
}

/** Where the next page begins; null when these rows are the last. */
const endOf = <Row>(rows: readonly Row[], write: (last: Row) => string): string | null =>
  rows.length > PAGE ? write(rows[PAGE - 1]!) : null;
