import { formatTilePath, TILE_WIDTH } from '@healthcode/translog';

/** Every file that a log of `size` entries has, besides its checkpoint: bundles, then tiles from the lowest level up. */
export function* pathsOfTree(size: number): Generator<string> {
  yield* pathsOfLevel('entries', size);
  for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / TILE_WIDTH)) {
    yield* pathsOfLevel(level, hashes);
  }
}

function* pathsOfLevel(level: number | 'entries', count: number): Generator<string> {
  for (let index = 0; index * TILE_WIDTH < count; index++) {
    yield formatTilePath({ level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) });
  }
}
