import { describeVenueType, isScanned, venueTypeAt } from '@healthcode/domain';
import { ProblemError } from '../../../platform/problem-error.ts';
import type { Services } from '../../../services.ts';
import { drawPage } from '../../papers/pdf/draw-page.ts';
import { FontShelf } from '../../papers/pdf/font-shelf.ts';
import { requireCounted } from '../counts.ts';
import { planPoster } from './plan-poster.ts';

/** Opened fonts are kept: the first page takes longer than all after it. */
const shelf = new FontShelf();

/** What is checked at a venue, to print and hang up; the rules are those that its gates decide by. */
export async function makePoster(services: Services, staffId: string, venueId: string): Promise<Uint8Array> {
  const venue = await requireCounted(services, staffId, venueId);
  const { clock, policy } = services;
  if (venue.state !== 'approved') throw new ProblemError('venue-step');
  const type = venueTypeAt(policy.venuePolicies, venue);
  if (type === null) throw new Error('a venue of a type that the policies do not have');
  const plan = planPoster({
    city: policy.name,
    hotline: policy.hotline,
    name: venue.name,
    address: venue.address,
    typeName: type.name,
    rules: describeVenueType(type),
    isScanned: isScanned(type),
  });
  for (const { text, weight } of plan.texts) {
    if ((await shelf.runsOf(text, weight)) === null) throw new ProblemError('venue-name-unprintable');
  }
  return drawPage(shelf, plan, '', {
    title: `${venue.name.zh} ${venue.name.en}`,
    language: 'zh-CN',
    author: policy.name.zh,
    at: new Date(clock.realNow()),
  });
}
