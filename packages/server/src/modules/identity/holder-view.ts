import type { HolderRow } from '@healthcode/store';

/** Somebody as their own phone, and those of their family, may show them. */
export const holderView = (holder: HolderRow) => ({
  personId: holder.personId,
  maskedName: holder.maskedName,
  hint: { type: holder.documentType, lastTwo: holder.hintLastTwo },
});
