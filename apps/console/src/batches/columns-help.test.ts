import { EVIDENCE_KIND_NAMES, EVIDENCE_KINDS, headerProblems, kindsOfHeader } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { columnsHelp, templateHref } from './columns-help.ts';

describe.each(EVIDENCE_KIND_NAMES)('the columns of %s', (kind) => {
  it('name each attribute once, and mark those that are needed', () => {
    const help = columnsHelp(kind);
    const named = help.flatMap(({ field }) => (field ? [field.name] : []));
    expect(named.sort()).toEqual(Object.keys(EVIDENCE_KINDS[kind].attributes).sort());
    for (const { field, required } of help) if (field) expect(required, field.name).toBe(field.required);
  });

  it('make a template whose header is in order', () => {
    const text = decodeURIComponent(templateHref(kind).replace(/^[^,]*,/, ''));
    const header = text.replace('\ufeff', '').trim().split(',');
    expect(headerProblems(kind, header)).toEqual([]);
    expect(kindsOfHeader(header)).toContain(kind);
  });
});
