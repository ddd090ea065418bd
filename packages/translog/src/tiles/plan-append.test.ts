import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_ROOT, leafHash, rootOfHashes } from '../merkle/hash.ts';
import { verifyConsistency, verifyInclusion } from '../merkle/verify-proofs.ts';
import { LogReadError } from '../problem.ts';
import { encodeEntryBundle, readEntryBundle } from './entry-bundle.ts';
import { planAppend } from './plan-append.ts';
import { proveConsistency, proveInclusion, readRoot } from './prove.ts';
import { formatTilePath, parseTilePath } from './tile-path.ts';
import { EMPTY_EDGE, readTreeEdge, rootOfEdge, type TreeEdge } from './tree-edge.ts';

/** Sizes just below, at and above the places where tiles become full. */
const BOUNDARIES = [255, 256, 257, 65_535, 65_536, 65_537];
const MOST = 65_537;
const entryAt = (i: number) => Uint8Array.of(i >> 16, (i >> 8) & 0xff, i & 0xff);
const entries = Array.from({ length: MOST }, (_, i) => entryAt(i));
const leaves = entries.map(leafHash);

type Files = Map<string, Uint8Array>;
const sourceOf = (files: Files) => ({ read: async (path: string) => files.get(path) ?? null });
const rootAt = new Map([0, 1, 2, ...BOUNDARIES].map((size) => [size, rootOfHashes(leaves.slice(0, size))]));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Appends in batches that end at the given sizes, keeping every file that was ever written. */
function logOf(sizes: readonly number[]): { files: Files; edge: TreeEdge } {
  const files: Files = new Map();
  let edge = EMPTY_EDGE;
  for (const size of sizes) {
    const plan = planAppend(edge, entries.slice(edge.size, size));
    for (const { path, bytes } of plan.files) {
      if (files.has(path)) throw new Error(`${path} written twice`);
      files.set(path, bytes);
    }
    edge = plan.edge;
  }
  return { files, edge };
}

/** The files that C2SP tlog-tiles asks for at a size: full ones, and the partial one of every level. */
function expectedPaths(size: number): string[] {
  const paths: string[] = [];
  const row = (level: number | 'entries', count: number) => {
    for (let index = 0; index < Math.floor(count / 256); index++)
      paths.push(formatTilePath({ level, index, width: 256 }));
    const index = Math.floor(count / 256);
    if (count % 256 > 0) paths.push(formatTilePath({ level, index, width: count % 256 }));
  };
  row('entries', size);
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / 256)) row(level, count);
  return paths.sort();
}

const whole = logOf(BOUNDARIES);

describe('appending', () => {
  it.each([0, 1, 2, ...BOUNDARIES])('%i entries at once writes exactly the files of that tree', (size) => {
    const { files, edge } = logOf([size]);
    expect([...files.keys()].sort()).toEqual(expectedPaths(size));
    expect(hex(rootOfEdge(edge))).toBe(hex(rootAt.get(size)!));
  });

  it('70,000 entries comes to the tiles that the specification counts', () => {
    const many = Array.from({ length: 70_000 }, (_, i) => entryAt(i));
    const tiles = planAppend(EMPTY_EDGE, many)
      .files.map(({ path }) => parseTilePath(path)!)
      .filter(({ level }) => level !== 'entries');
    const partial = tiles.filter(({ width }) => width < 256).map(({ level, width }) => [level, width]);
    expect(tiles.filter(({ level, width }) => level === 0 && width === 256)).toHaveLength(273);
    expect(tiles.filter(({ level, width }) => level === 1 && width === 256)).toHaveLength(1);
    expect(partial).toEqual([
      [0, 112],
      [1, 17],
      [2, 1],
    ]);
  });

  it('in any batches gives the same tree, and the same files besides partial ones on the way', () => {
    const batches = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(batches, (counts) => {
        const sizes = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0));
        const stepwise = logOf(sizes);
        const atOnce = logOf(sizes.slice(-1));
        expect(stepwise.edge).toEqual(atOnce.edge);
        for (const [path, bytes] of atOnce.files)
          expect(hex(stepwise.files.get(path)!), path).toBe(hex(bytes));
        const more = [...stepwise.files.keys()].filter((path) => !atOnce.files.has(path));
        for (const path of more) expect(parseTilePath(path)!.width, path).toBeLessThan(256);
      }),
      { numRuns: 40 },
    );
  });

  it('goes on from the edge that is read back from the files', async () => {
    for (const size of BOUNDARIES) {
      const edge = await readTreeEdge(sourceOf(whole.files), size);
      expect(edge.size).toBe(size);
      expect(hex(rootOfEdge(edge))).toBe(hex(rootAt.get(size)!));
      expect(hex(await readRoot(sourceOf(whole.files), size))).toBe(hex(rootAt.get(size)!));
      const next = BOUNDARIES.find((bound) => bound > size) ?? size;
      expect(hex(planAppend(edge, entries.slice(size, next)).root)).toBe(hex(rootAt.get(next)!));
    }
  });

  it('nothing writes nothing', () => {
    expect(planAppend(EMPTY_EDGE, [])).toMatchObject({ size: 0, root: EMPTY_ROOT, files: [] });
    expect(planAppend(whole.edge, [])).toMatchObject({ size: MOST, files: [], edge: whole.edge });
  });

  it('leaves out a partial tile of a higher level that has not changed', () => {
    const { edge } = logOf([300]);
    expect(planAppend(edge, [entryAt(300)]).files.map(({ path }) => path)).toEqual([
      'tile/entries/001.p/45',
      'tile/0/001.p/45',
    ]);
  });
});

describe('tiles', () => {
  it.each(BOUNDARIES)('prove inclusion at the edges of a tree of %i', async (size) => {
    const source = sourceOf(whole.files);
    const root = rootAt.get(size)!;
    for (const index of [0, 1, 254, 255, 256, size - 2, size - 1].filter((at) => at < size)) {
      const path = await proveInclusion(source, index, size);
      expect(verifyInclusion({ leafHash: leaves[index]!, index, size, path, root }), `${index}`).toBe(true);
    }
  });

  it('prove consistency between all of those sizes', async () => {
    const sizes = [0, 1, ...BOUNDARIES];
    for (const [at, newSize] of sizes.entries()) {
      for (const oldSize of sizes.slice(0, at + 1)) {
        const path = await proveConsistency(sourceOf(whole.files), oldSize, newSize);
        const roots = { oldRoot: rootAt.get(oldSize)!, newRoot: rootAt.get(newSize)! };
        const claim = { oldSize, newSize, path, ...roots };
        expect(verifyConsistency(claim), `${oldSize} and ${newSize}`).toBe(true);
      }
    }
  });

  it('are read from full ones where the partial ones have been deleted', async () => {
    const files = new Map([...whole.files].filter(([path]) => !path.startsWith('tile/0/000.p/')));
    files.delete('tile/entries/000.p/255');
    const path = await proveInclusion(sourceOf(files), 3, 255);
    expect(path).toEqual(await proveInclusion(sourceOf(whole.files), 3, 255));
    expect(await readEntryBundle(sourceOf(files), 0, 255)).toEqual(entries.slice(0, 255));
    const { edge } = logOf([255]);
    expect(hex(rootOfEdge(await readTreeEdge(sourceOf(files), 255)))).toBe(hex(rootOfEdge(edge)));
  });

  it('that are missing or of a wrong length are named', async () => {
    const files = new Map(whole.files);
    files.delete('tile/0/000');
    const read = () => proveInclusion(sourceOf(files), 3, 257);
    await expect(read()).rejects.toMatchObject({ problem: { code: 'file-missing', place: 'tile/0/000' } });
    files.set('tile/0/000', new Uint8Array(8191));
    await expect(read()).rejects.toThrow(LogReadError);
    await expect(read()).rejects.toMatchObject({ problem: { code: 'tile-length-wrong' } });
  });

  it('whose hashes do not fit the last entries are no edge to append to', async () => {
    const { files } = logOf([3]);
    files.set('tile/entries/000.p/3', encodeEntryBundle([entryAt(0), entryAt(9), entryAt(2)]));
    await expect(readTreeEdge(sourceOf(files), 3)).rejects.toMatchObject({
      problem: { code: 'tile-differs', place: 'tile/0/000.p/3, hash 1' },
    });
  });
});
