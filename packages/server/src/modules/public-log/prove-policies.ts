import { findNewestLogEntry } from '@healthcode/store';
import type { Services } from '../../services.ts';

/** The proof that the venue policies in force are in the public log; it carries their entry. */
export async function proveVenuePolicies({ db, publicLog }: Services): Promise<string> {
  const found = await findNewestLogEntry(db, 'venue-policies', publicLog.size);
  if (found === null) throw new Error('the venue policies are not in the public log');
  return publicLog.prove(found.index, found.entry);
}
