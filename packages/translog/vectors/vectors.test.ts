import { readFileSync } from 'node:fs';
import { LOG_PROBLEMS } from '@healthcode/translog';
import { describe, expect, test } from 'vitest';
import { fileText, makeVectors, VECTORS_FILE } from './make.ts';
import { runVectors } from './run.ts';
import type { PublicLogVectors } from './types.ts';

const text = readFileSync(VECTORS_FILE, 'utf8');

describe('the published vectors of the public log', () => {
  test('are what the generator makes', async () => {
    expect(fileText(await makeVectors())).toBe(text);
  });

  test('hold, valid and invalid', async () => {
    const results = await runVectors(JSON.parse(text));
    expect(results.length).toBeGreaterThan(150);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });

  test('are those that docs/public-log.md shows', () => {
    const page = readFileSync(new URL('../../../docs/public-log.md', import.meta.url), 'utf8');
    const { log, proofs } = JSON.parse(text) as PublicLogVectors;
    const [pathAndIndex] = proofs.cases[0]!.proof.split('\n\n');
    expect(page).toContain(`\n${log.key}\n`);
    expect(page).toContain(Buffer.from(log.files['checkpoint']!, 'base64').toString());
    expect(page).toContain(pathAndIndex);
  });

  test('show every problem that there is, but those between two checkpoints alone', () => {
    const shown = [...text.matchAll(/"code": "([a-z-]+)"/g)].map(([, code]) => code);
    const rest = Object.keys(LOG_PROBLEMS).filter((code) => !shown.includes(code));
    expect(rest).toEqual(['consistency-unproved']);
  });
});
