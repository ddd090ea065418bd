/** The JavaScript that a first visit loads, in bytes, gzip. */
export function firstLoadBytes(dist: string): number;
