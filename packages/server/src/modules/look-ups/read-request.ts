import type { RequestOf } from '@healthcode/contracts';
import {
  findVenueType,
  type IdentityDocument,
  isLookUpNote,
  isScanned,
  LOOK_UP_REASONS,
  type LookUpReason,
} from '@healthcode/domain';
import { listVenuesOfStaff, type VenueRow } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { parseGivenDocument } from '../identity/given-document.ts';
import { requireDevice } from '../venues/service.ts';

type Body = RequestOf<'lookUp'>['body'];

/** A request that may be answered. */
export interface LookUpRequest {
  readonly lookUpId: string;
  readonly staffId: string;
  readonly deviceId: string;
  readonly venue: VenueRow;
  readonly document: IdentityDocument;
  readonly reason: LookUpReason;
  readonly note: string;
}

/** Who asks, from where, about which document and why; or the refusal that says what is missing. */
export async function readLookUpRequest(
  services: Services,
  staffId: string,
  body: Body,
): Promise<LookUpRequest> {
  const { lookUpId, deviceId, note = '' } = body;
  await requireDevice(services, staffId, deviceId);
  const venue = await requireVenue(services, staffId, body.venueId);
  if (!body.agreed) throw new ProblemError('look-up-agreement-needed');
  const reason = LOOK_UP_REASONS.find((known) => known === body.reason);
  if (reason === undefined || !isLookUpNote(reason, note)) throw new ProblemError('look-up-reason-needed');
  const document = parseGivenDocument(services, body);
  return { lookUpId, staffId, deviceId, venue, document, reason, note: note.trim() };
}

/** A venue of theirs at which codes count: a hospital asks for none, and so looks nobody up. */
async function requireVenue({ db, policy }: Services, staffId: string, venueId: string): Promise<VenueRow> {
  const venue = (await listVenuesOfStaff(db, staffId)).find((known) => known.venueId === venueId);
  if (venue === undefined) throw new ProblemError('venue-not-yours');
  const type = findVenueType(policy.venuePolicies, venue.type);
  if (type === null || !isScanned(type)) throw new ProblemError('look-up-not-here');
  return venue;
}
