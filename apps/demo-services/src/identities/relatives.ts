import { type DayNumber, dayOfAge, type IdentityDocument, parseDocument } from '@healthcode/domain';

interface RegisteredDocument {
  readonly documentType: string;
  readonly documentNumber: string;
}

function residentId(
  { documentType, documentNumber }: RegisteredDocument,
  today: DayNumber,
): IdentityDocument | null {
  if (documentType !== 'resident-id') return null;
  const parsed = parseDocument({ type: documentType, number: documentNumber }, today);
  return parsed.ok ? parsed.document : null;
}

/**
 * The demo's rule for whose a phone is: the last four characters of the document, X counting as 0, are the last four
 * digits of the phone.
 */
export function phoneBelongsTo(
  document: RegisteredDocument & { readonly phone: string },
  today: DayNumber,
): boolean {
  const number = residentId(document, today)?.number;
  return number !== undefined && document.phone.slice(-4) === number.slice(-4).replaceAll('X', '0');
}

/** The demo's rule for guardians: the same first six digits of the resident ID, and at least 16 years older. */
export function isGuardian(
  { guardian, child }: { readonly guardian: RegisteredDocument; readonly child: RegisteredDocument },
  today: DayNumber,
): boolean {
  const [older, younger] = [residentId(guardian, today), residentId(child, today)];
  if (older?.birthDay === undefined || younger?.birthDay === undefined) return false;
  return (
    older.number.slice(0, 6) === younger.number.slice(0, 6) &&
    dayOfAge(older.birthDay, 16) <= younger.birthDay
  );
}
