import type { RuleVersion } from '@healthcode/contracts/client';

/** Versions in force or to come, for the sentence above the list; `coming` is the one that begins first. */
export function headOf(versions: readonly RuleVersion[]): {
  readonly inForce: RuleVersion | null;
  readonly coming: RuleVersion | null;
} {
  const coming = versions
    .filter(({ state }) => state === 'coming')
    .sort((left, right) => left.inForceFrom - right.inForceFrom);
  return { inForce: versions.find(({ state }) => state === 'in-force') ?? null, coming: coming[0] ?? null };
}

/** Whether the city is being recoloured by one of them at this moment. */
export const isRecolouring = (versions: readonly RuleVersion[]): boolean =>
  versions.some(({ recolouring }) => recolouring !== null && recolouring.finishedAt === null);

/** A version's number in an address: digits without a sign or leading nought; else null. */
export const readVersionNumber = (text: string): number | null =>
  /^[1-9]\d{0,6}$/.test(text) && Number(text) <= 1_000_000 ? Number(text) : null;
