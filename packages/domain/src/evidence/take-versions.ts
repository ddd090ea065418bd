import { decideVersion, type VersionVerdict } from './versions.ts';

/** What is on record of one `(source, record id)` before more versions of it arrive. */
export type KnownVersions<Version> = {
  /** The highest version on record. */
  readonly highest: number;
  /** The stored version of this number, or undefined where it never came. */
  readonly find: (version: number) => Version | undefined;
};

/** An arriving version with what became of it. */
export type TakenVersion<Version> = { readonly version: Version; readonly verdict: VersionVerdict };

/**
 * Decides over several versions of one record that arrive together, in the order given. `new` and `older-version`
 * are to be stored, the others not; in the end the highest version stored counts, so that the order of arrival
 * makes no difference. Of two that bear the same number with other content the first received stands, and the
 * second is a `version-conflict`: the one thing that depends on the order.
 *
 * `equal` compares content, person and withdrawal.
 */
export function takeVersions<Version extends { readonly version: number }>(
  arriving: readonly Version[],
  known: KnownVersions<Version> | null,
  equal: (left: Version, right: Version) => boolean,
): TakenVersion<Version>[] {
  const taken = new Map<number, Version>();
  let highest = known?.highest ?? 0;
  return arriving.map((version) => {
    const same = taken.get(version.version) ?? known?.find(version.version);
    if (same !== undefined) {
      return { version, verdict: equal(same, version) ? 'repeat' : 'version-conflict' };
    }
    const verdict = decideVersion(
      highest === 0 ? null : { version: highest, contentEqual: false },
      version.version,
    );
    taken.set(version.version, version);
    highest = Math.max(highest, version.version);
    return { version, verdict };
  });
}
