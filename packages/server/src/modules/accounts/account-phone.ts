import { type Db, findAccountPhone } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';

interface AccountPhone {
  readonly phone: string;
  readonly phoneHint: string;
}

/** The account's own number; null: it has none, since it came by another channel. */
export async function findPhoneOfAccount(
  services: Services,
  db: Db,
  accountId: string,
): Promise<AccountPhone | null> {
  const account = await findAccountPhone(db, accountId);
  if (!account) return null;
  const place = { table: 'account', rowId: accountId, column: 'phone' };
  return { phone: services.fieldCipher.open(account.phoneSealed, place), phoneHint: account.phoneHint };
}

/** The account's own number, to send a message to. Refused where it has none. */
export async function phoneOfAccount(services: Services, db: Db, accountId: string): Promise<AccountPhone> {
  const known = await findPhoneOfAccount(services, db, accountId);
  if (known === null) throw new ProblemError('account-without-phone');
  return known;
}

/**
 * Sends the account's phone a message that nobody waits for: what it tells of has happened whether or not it arrives,
 * and stands in the account's notices too.
 */
export function tellAccount(services: Services, accountId: string, text: string): void {
  void phoneOfAccount(services, services.db, accountId)
    .then(({ phone }) => services.textMessages.send(phone, text))
    .catch(() => {});
}
