import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { givenAsOf } from './consent-purpose.ts';
import { parseConsents } from './parse-consents.ts';

const file = () =>
  JSON.parse(readFileSync(new URL('../../../../policy/tianjin/consents.json', import.meta.url), 'utf8'));
const service = { textVersion: 7, paragraphs: [{ zh: '说明', en: 'text' }] };

describe('the purposes of consent in the policy', () => {
  it('are all there; the service’s text is the one kept elsewhere', () => {
    const parsed = parseConsents(file(), service);
    expect(parsed.ok && parsed.value.map(({ id, needed }) => [id, needed])).toEqual([
      ['service', true],
      ['sensitive-health', true],
      ['text-messages', false],
      ['recognition', false],
      ['employer', false],
    ]);
    expect(parsed.ok && parsed.value[0]).toMatchObject(service);
  });

  it('are refused when one is missing, twice, or without a text in both languages', () => {
    const json = file();
    json.purposes[2] = json.purposes[1];
    json.purposes[3].paragraphs[0] = { zh: '只有中文', en: ' ' };
    const parsed = parseConsents(json, service);
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'purposes[3].paragraphs[0] language-missing',
      'purposes[2].id duplicate',
      'purposes purpose-missing',
    ]);
  });

  it('are refused when the service brings a second text of its own', () => {
    const json = file();
    json.purposes[0].version = 1;
    expect(parseConsents(json, service)).toMatchObject({
      ok: false,
      problems: [{ path: 'purposes[0].version', code: 'unknown-field' }],
    });
  });
});

describe('as whom somebody consents', () => {
  it('is oneself, the guardian of a child, or who acts for a grown-up', () => {
    expect((['self', 'child', 'parent', 'spouse'] as const).map(givenAsOf)).toEqual([
      'self',
      'guardian',
      'agent',
      'agent',
    ]);
  });
});
