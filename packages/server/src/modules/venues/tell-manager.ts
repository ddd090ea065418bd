import type { Db, RegisteredVenueRow } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { enqueueStaffText } from '../notices/message-sender.ts';

/** A text message to the manager, by a text made from the venue's name and the console's address; the city's own venues have none. */
export async function tellManager(
  services: Services,
  tx: Db,
  { managerId, name }: RegisteredVenueRow,
  textOf: (venue: string, console: string) => string,
): Promise<void> {
  if (managerId === null) return;
  await enqueueStaffText(services, tx, managerId, textOf(name.zh, services.config.origins.console));
}
