import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const inflated = promisify(inflate);

/** A page tree of forty pages is some kilobytes; what its objects unpack to is never this much. In bytes. */
const MOST_UNPACKED = 16 * 1_024 * 1_024;
const UNPACKED_WHILE_READING = /ObjStm|XRef|#/;
const OTHER_FILTERS = /ASCIIHex|ASCII85|LZW|RunLength|\/AHx|\/A85|\/LZW|\/RL|\/Crypt/;

/**
 * Whether reading this PDF would unpack far more than it holds. Of all streams a reader unpacks only those that hold
 * objects; each is unpacked here first, within a bound, and one that is packed in another way counts as a bomb too.
 */
export async function isPdfBomb(bytes: Buffer): Promise<boolean> {
  let left = MOST_UNPACKED;
  let after = 0;
  for (;;) {
    const word = bytes.indexOf('stream', after, 'latin1');
    if (word < 0) return false;
    const before = bytes.subarray(after, word).toString('latin1');
    const start = word + 'stream'.length;
    const ends = bytes.indexOf('endstream', start, 'latin1');
    const end = ends < 0 ? bytes.length : ends;
    after = ends < 0 ? bytes.length : ends + 'endstream'.length;
    if (!UNPACKED_WHILE_READING.test(before)) continue;
    const unpacked = OTHER_FILTERS.test(before) ? null : await unpack(bytes.subarray(start, end), left);
    if (unpacked === null) return true;
    left -= unpacked;
  }
}

/** How many bytes it unpacks to; 0 for what is not packed; null: more than `most`. */
async function unpack(stream: Buffer, most: number): Promise<number | null> {
  const skip = stream[0] === 0x0d ? 2 : 1;
  try {
    return (await inflated(stream.subarray(skip), { maxOutputLength: Math.max(1, most) })).length;
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? null : 0;
  }
}
