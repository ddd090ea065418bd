import { beforeAll, describe, expect, it } from 'vitest';
import { appendTo, ENTRIES, type Files, LOG_SIGNER, ORIGIN, sourceOf } from '../../vectors/test-log.ts';
import { encodeLogEntry } from '../entries/parse-log-entry.ts';
import { checkSuccessor } from '../notes/check-successor.ts';
import { openCheckpoint, type TrustedLog } from '../notes/open-checkpoint.ts';
import { encodeEntryBundle } from '../tiles/entry-bundle.ts';
import { proveConsistency } from '../tiles/prove.ts';
import { EMPTY_EDGE } from '../tiles/tree-edge.ts';
import { verifyLog } from './verify-log.ts';

const log: TrustedLog = { origin: ORIGIN, keys: [LOG_SIGNER.verifier] };
const SIZES = [0, 1, 255, 256, 257, 600];
const LARGE_SIZES = [65_535, 65_536, 65_537];
const ENTRY = ENTRIES[5]!;
const files: Files = new Map();
const checkpoints = new Map<number, Uint8Array>();
/** Of short entries that are not Health Code's. */
const large: Files = new Map();
const largeCheckpoints = new Map<number, Uint8Array>();
const anyEntry = { checkEntry: () => [] };
let branch: Files;

function entriesOf(start: number, end: number, red: number): Uint8Array[] {
  return Array.from({ length: end - start }, (_, i) =>
    encodeLogEntry({ ...ENTRY, counts: { green: start + i, orange: 0, red } } as typeof ENTRY),
  );
}

const shortEntries = (start: number, end: number) =>
  Array.from({ length: end - start }, (_, i) => Buffer.from(String(start + i)));

beforeAll(() => {
  let edge = EMPTY_EDGE;
  for (const size of SIZES) {
    edge = appendTo(files, edge, entriesOf(edge.size, size, 0));
    checkpoints.set(size, files.get('checkpoint')!);
  }
  edge = EMPTY_EDGE;
  for (const size of LARGE_SIZES) {
    edge = appendTo(large, edge, shortEntries(edge.size, size));
    largeCheckpoints.set(size, large.get('checkpoint')!);
  }
  // another log by the same key, that differs from entry 256 on
  branch = new Map();
  appendTo(branch, appendTo(branch, EMPTY_EDGE, entriesOf(0, 256, 0)), entriesOf(256, 300, 1));
});

const at = (size: number): Files => new Map([...files, ['checkpoint', checkpoints.get(size)!]]);
const largeAt = (size: number): Files => new Map([...large, ['checkpoint', largeCheckpoints.get(size)!]]);
const places = (problems: readonly { code: string; place: string }[]) =>
  problems.map(({ code, place }) => `${code}: ${place}`);

describe('verifying a whole log', () => {
  it.each(SIZES)('finds nothing wrong with one of %i entries, and says how far it is', async (size) => {
    const progress: number[] = [];
    const verdict = await verifyLog(sourceOf(at(size)), log, {
      onProgress: ({ entries, of }) => {
        expect(of).toBe(size);
        progress.push(entries);
      },
    });
    expect(verdict.problems).toEqual([]);
    expect(verdict).toMatchObject({ ok: true, complete: true, entries: size, checkpoint: { size } });
    expect(progress).toHaveLength(Math.ceil(size / 256));
    expect(progress.at(-1) ?? 0).toBe(size);
  });

  it.each(LARGE_SIZES)(
    'finds nothing wrong with one of %i entries that begin with known ones',
    async (size) => {
      const known = largeCheckpoints.get(LARGE_SIZES[0]!)!;
      const verdict = await verifyLog(sourceOf(largeAt(size)), log, { ...anyEntry, known });
      expect(verdict).toMatchObject({ ok: true, problems: [], entries: size, checkpoint: { size } });
    },
  );

  it('finds that it continues each earlier checkpoint', async () => {
    for (const known of SIZES) {
      const verdict = await verifyLog(sourceOf(at(600)), log, { known: checkpoints.get(known)! });
      expect(verdict.problems, `known ${known}`).toEqual([]);
    }
  });

  it('finds a fork after a known checkpoint, even where the fork is whole in itself', async () => {
    expect((await verifyLog(sourceOf(branch), log)).problems).toEqual([]);
    const before = await verifyLog(sourceOf(branch), log, { known: checkpoints.get(256)! });
    expect(before.problems).toEqual([]);
    const after = await verifyLog(sourceOf(branch), log, { known: checkpoints.get(257)! });
    expect(places(after.problems)).toEqual(['forked: size 257']);
    expect(after.ok).toBe(false);
  });

  it('finds a log that was rolled back, even where the shorter one is whole', async () => {
    const verdict = await verifyLog(sourceOf(at(257)), log, { known: checkpoints.get(600)! });
    expect(places(verdict.problems)).toEqual(['rolled-back: checkpoint, size 257 after 600']);
  });

  it('finds one changed entry and one changed hash in every tile above them, and at the root', async () => {
    const changed = largeAt(65_537);
    const entries = shortEntries(512, 768).with(4, Buffer.from('other'));
    changed.set('tile/entries/002', encodeEntryBundle(entries));
    changed.set('tile/1/000', changed.get('tile/1/000')!.with(32 * 7, 0xff));
    const { problems } = await verifyLog(sourceOf(changed), log, anyEntry);
    expect(places(problems)).toEqual([
      'tile-differs: tile/0/002, hash 4',
      'tile-differs: tile/1/000, hash 2',
      'tile-differs: tile/1/000, hash 7',
      'tile-differs: tile/2/000.p/1, hash 0',
      'root-differs: checkpoint, size 65537',
    ]);
  });

  it('goes on with the hashes of the tile where a bundle is lost, and finds what is wrong behind it', async () => {
    const changed = at(600);
    changed.delete('tile/entries/000');
    changed.delete('tile/0/001');
    const verdict = await verifyLog(sourceOf(changed), log);
    expect(places(verdict.problems)).toEqual(['file-missing: tile/entries/000', 'file-missing: tile/0/001']);
    expect(verdict).toMatchObject({ complete: true, entries: 600 });
  });

  it('stops after as many problems as wanted, and says that it has not seen all', async () => {
    const verdict = await verifyLog(sourceOf(at(257)), log, {
      checkEntry: (_entry, index) => [{ code: 'field-wrong', place: '', message: String(index) }],
      maxProblems: 3,
    });
    expect(places(verdict.problems)).toEqual([
      'field-wrong: entry 0',
      'field-wrong: entry 1',
      'field-wrong: entry 2',
    ]);
    expect(verdict).toMatchObject({ ok: false, complete: false });
  });

  it('does not look for the files of an unsigned checkpoint beyond the first that is missing', async () => {
    const read: string[] = [];
    const note = `${ORIGIN}\n9007199254740991\n${'A'.repeat(43)}=\n\n— w AAAAAAA=\n`;
    const source = {
      read: async (path: string) => {
        read.push(path);
        return path === 'checkpoint' ? Buffer.from(note) : null;
      },
    };
    const verdict = await verifyLog(source, log);
    expect(places(verdict.problems)).toEqual([
      'key-unknown: checkpoint, signatures',
      'file-missing: tile/entries/000',
      'file-missing: tile/0/000',
    ]);
    expect(read).toEqual(['checkpoint', 'tile/entries/000', 'tile/0/000']);
  });

  it('hands on the errors of the source itself', async () => {
    const source = { read: () => Promise.reject(new Error('the disk is gone')) };
    await expect(verifyLog(source, log)).rejects.toThrow('the disk is gone');
  });
});

describe('the successor of a known checkpoint', () => {
  const open = (note: Uint8Array) => {
    const opened = openCheckpoint(note, log);
    if (!opened.ok) throw new Error(opened.problem.message);
    return opened.value;
  };
  const codeOf = async (oldSize: number, newSize: number, source: Files = files) => {
    const path = await proveConsistency(sourceOf(source), Math.min(oldSize, newSize), newSize);
    const newer = source === files ? checkpoints.get(newSize)! : source.get('checkpoint')!;
    return checkSuccessor(open(checkpoints.get(oldSize)!), open(newer), path)?.code ?? null;
  };

  it('is one that a proof leads to', async () => {
    expect(await codeOf(1, 257)).toBeNull();
    expect(await codeOf(257, 257)).toBeNull();
    expect(await codeOf(0, 257)).toBeNull();
    expect(await codeOf(256, 300, branch)).toBeNull();
  });

  it('is not one that is shorter, or holds something else, or is of another log', async () => {
    expect(await codeOf(257, 256)).toBe('rolled-back');
    expect(await codeOf(257, 300, branch)).toBe('consistency-unproved');
    const known = open(checkpoints.get(257)!);
    expect(checkSuccessor(known, { ...known, root: new Uint8Array(32) }, [])?.code).toBe('forked');
    expect(checkSuccessor(known, { ...known, origin: 'other.example/log' }, [])?.code).toBe('origin-wrong');
    expect(checkSuccessor(open(checkpoints.get(1)!), known, [])?.code).toBe('consistency-unproved');
  });
});
