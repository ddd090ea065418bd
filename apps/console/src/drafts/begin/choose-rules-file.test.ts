import { describe, expect, it } from 'vitest';
import { RULES_MAX_BYTES, readRulesFile } from './choose-rules-file.ts';

const file = (text: string) => new Blob([text]);

describe('a file of rules', () => {
  it('is read with everything that is in it, also with a byte-order mark', async () => {
    expect(await readRulesFile(file('\ufeff{"id":"x","rules":[{},{}]}'))).toEqual({
      ok: true,
      content: { id: 'x', rules: [{}, {}] },
      count: 2,
    });
  });

  it.each([
    ['', 'json'],
    ['rules: []', 'json'],
    ['{"rules":[}', 'json'],
    ['[]', 'shape'],
    ['null', 'shape'],
    ['"rules"', 'shape'],
    ['{"id":"x"}', 'shape'],
    ['{"rules":{}}', 'shape'],
  ])('is refused with the reason: %j is %s', async (text, error) => {
    expect(await readRulesFile(file(text))).toEqual({ ok: false, error });
  });

  it('may be as large as the service takes, and not larger', async () => {
    const padded = (size: number) => file(`{"rules":[]}${' '.repeat(size - 12)}`);
    expect(await readRulesFile(padded(RULES_MAX_BYTES))).toMatchObject({ ok: true });
    expect(await readRulesFile(padded(RULES_MAX_BYTES + 1))).toEqual({ ok: false, error: 'large' });
  });
});
