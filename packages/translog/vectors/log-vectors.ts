import { EMPTY_EDGE, encodeEntryBundle, formatVerifierKey } from '@healthcode/translog';
import { signCheckpoint } from '@healthcode/translog/sign';
import { appendTo, ENTRY_BYTES, type Files, LOG_SIGNER, ORIGIN, testSigner } from './test-log.ts';
import type { LogCase, PublicLogVectors } from './types.ts';

const BUNDLE = 'tile/entries/000.p/6';
const TILE = 'tile/0/000.p/6';
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes!).toString();
const problem = (code: string, place: string) => ({ code, place });

/** A log of six entries, and what is wrong once its files are changed. */
export function logVectors(): PublicLogVectors['log'] {
  const files: Files = new Map();
  const edge = appendTo(files, EMPTY_EDGE, ENTRY_BYTES.slice(0, 4));
  const earlier = text(files.get('checkpoint'));
  appendTo(files, edge, ENTRY_BYTES.slice(4));
  return {
    key: formatVerifierKey(LOG_SIGNER.verifier),
    files: Object.fromEntries([...files].map(([path, bytes]) => [path, base64(bytes)])),
    cases: [...checkpointCases(files, earlier), ...fileCases(files)],
  };
}

function checkpointCases(files: Files, earlier: string): LogCase[] {
  const checkpoint = text(files.get('checkpoint'));
  const root = Buffer.from(checkpoint.split('\n')[2]!, 'base64');
  const sign = (origin: string, size: number, of: Uint8Array) =>
    signCheckpoint({ origin, size, root: of }, [LOG_SIGNER]);
  const otherRoot = Buffer.alloc(32, 1);
  const replaced = (note: string) => ({ checkpoint: base64(Buffer.from(note)) });
  return [
    { name: 'whole', changes: {}, expect: [] },
    { name: 'continues a known checkpoint', changes: {}, known: earlier, expect: [] },
    { name: 'is the known checkpoint', changes: {}, known: checkpoint, expect: [] },
    {
      name: 'shorter than it was',
      changes: replaced(earlier),
      known: checkpoint,
      // the files of the longer tree are still there, those of the shorter one too
      expect: [problem('rolled-back', 'checkpoint, size 4 after 6')],
    },
    {
      name: 'held something else at the known size',
      changes: {},
      known: sign(ORIGIN, 4, otherRoot),
      expect: [problem('forked', 'size 4')],
    },
    {
      name: 'two roots for one size',
      changes: {},
      known: sign(ORIGIN, 6, otherRoot),
      expect: [problem('forked', 'checkpoint, size 6')],
    },
    {
      name: 'a known checkpoint of another log',
      changes: {},
      known: sign('other.example/log', 4, otherRoot),
      expect: [problem('origin-wrong', 'known checkpoint, line 1')],
    },
    { name: 'no checkpoint', changes: { checkpoint: null }, expect: [problem('file-missing', 'checkpoint')] },
    {
      name: 'a checkpoint of another log',
      changes: replaced(sign('other.example/log', 6, root)),
      expect: [problem('origin-wrong', 'checkpoint, line 1')],
    },
    {
      name: 'a checkpoint by another key',
      changes: replaced(signCheckpoint({ origin: ORIGIN, size: 6, root }, [testSigner('other.example/log')])),
      expect: [problem('key-unknown', 'checkpoint, signatures')],
    },
    {
      name: 'carriage returns in the checkpoint',
      changes: replaced(checkpoint.replaceAll('\n', '\r\n')),
      expect: [problem('note-control-character', 'checkpoint, line 1')],
    },
    {
      name: 'another root',
      changes: replaced(sign(ORIGIN, 6, otherRoot)),
      expect: [problem('root-differs', 'checkpoint, size 6')],
    },
    {
      name: 'a checkpoint of a tree whose files are not there',
      changes: replaced(sign(ORIGIN, 7, root)),
      expect: [problem('file-missing', 'tile/entries/000.p/7'), problem('file-missing', 'tile/0/000.p/7')],
    },
  ];
}

function fileCases(files: Files): LogCase[] {
  const bundle = files.get(BUNDLE)!;
  const tile = files.get(TILE)!;
  const flipped = tile.map((byte, i) => (i === 3 * 32 + 5 ? byte ^ 0x10 : byte));
  const replaced = ENTRY_BYTES.map((entry, i) => (i === 2 ? Buffer.from('{"type":"colour","v":1}') : entry));
  const swapped = [ENTRY_BYTES[1]!, ENTRY_BYTES[0]!, ...ENTRY_BYTES.slice(2)];
  const rootDiffers = problem('root-differs', 'checkpoint, size 6');
  const differs = (at: number) => problem('tile-differs', `${TILE}, hash ${at}`);
  const malformed = [problem('bundle-malformed', BUNDLE)];
  return [
    { name: 'no bundle', changes: { [BUNDLE]: null }, expect: [problem('file-missing', BUNDLE)] },
    { name: 'no tile', changes: { [TILE]: null }, expect: [problem('file-missing', TILE)] },
    {
      name: 'neither bundle nor tile',
      changes: { [BUNDLE]: null, [TILE]: null },
      expect: [problem('file-missing', BUNDLE), problem('file-missing', TILE)],
    },
    { name: 'a bundle cut short', changes: { [BUNDLE]: base64(bundle.slice(0, -1)) }, expect: malformed },
    {
      name: 'a byte after the bundle',
      changes: { [BUNDLE]: base64(Buffer.from([...bundle, 0])) },
      expect: malformed,
    },
    {
      name: 'an entry less in the bundle',
      changes: { [BUNDLE]: base64(encodeEntryBundle(ENTRY_BYTES.slice(0, 5))) },
      expect: malformed,
    },
    {
      name: 'a wrong length before an entry',
      changes: { [BUNDLE]: base64(bundle.with(1, bundle[1]! ^ 1)) },
      expect: malformed,
    },
    {
      name: 'a tile cut short',
      changes: { [TILE]: base64(tile.slice(0, -1)) },
      expect: [problem('tile-length-wrong', TILE)],
    },
    {
      name: 'a hash less in the tile',
      changes: { [TILE]: base64(tile.slice(32)) },
      expect: [problem('tile-length-wrong', TILE)],
    },
    { name: 'a bit flipped in the tile', changes: { [TILE]: base64(flipped) }, expect: [differs(3)] },
    {
      name: 'an entry replaced by one of no known type',
      changes: { [BUNDLE]: base64(encodeEntryBundle(replaced)) },
      expect: [problem('entry-type-unknown', 'entry 2, type'), differs(2), rootDiffers],
    },
    {
      name: 'two entries in another order',
      changes: { [BUNDLE]: base64(encodeEntryBundle(swapped)) },
      expect: [differs(0), differs(1), rootDiffers],
    },
  ];
}
