const PREFIX = 'URN:UVCI:';

/**
 * The fragment of a certificate number at the index, counted from 0, or null where there is none. Fragments stand
 * between `/`, `#` and `:`, and may be empty; a leading `URN:UVCI:` does not count.
 */
export function extractFragment(certificateNumber: string, index: number): string | null {
  let start = certificateNumber.startsWith(PREFIX) ? PREFIX.length : 0;
  let found = 0;
  for (let at = start; at <= certificateNumber.length; at += 1) {
    if (at < certificateNumber.length && !isSeparator(certificateNumber.charCodeAt(at))) continue;
    if (found === index) return certificateNumber.slice(start, at);
    found += 1;
    start = at + 1;
  }
  return null;
}

function isSeparator(unit: number): boolean {
  return unit === 0x2f || unit === 0x23 || unit === 0x3a;
}
