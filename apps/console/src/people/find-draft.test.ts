import { describe, expect, it } from 'vitest';
import { checkFind, EMPTY_FIND } from './find-draft.ts';

const at = { now: Date.UTC(2026, 0, 1), utcOffsetMinutes: 480 };
const fieldsOf = (draft: typeof EMPTY_FIND) => {
  const checked = checkFind(draft, at);
  return checked.ok ? [] : checked.errors.map(({ field }) => field);
};

describe('checkFind', () => {
  it('names everything that is missing', () => {
    expect(fieldsOf(EMPTY_FIND)).toEqual(['documentNumber', 'reason']);
    expect(fieldsOf({ ...EMPTY_FIND, by: 'record' })).toEqual(['sourceId', 'recordId', 'reason']);
  });

  it('takes a document and a reason', () => {
    const document = { type: 'resident-id', number: '120101199003077477', country: '' };
    expect(checkFind({ ...EMPTY_FIND, document, reason: 'person-asked' }, at)).toEqual({
      ok: true,
      look: {
        who: { documentType: 'resident-id', documentNumber: '120101199003077477' },
        reason: 'person-asked',
      },
    });
  });

  it('finds a wrong check digit before anything is sent', () => {
    const document = { type: 'resident-id', number: '120101199003077470', country: '' };
    expect(fieldsOf({ ...EMPTY_FIND, document, reason: 'person-asked' })).toEqual(['documentNumber']);
  });

  it('takes a record of a source', () => {
    const draft = {
      ...EMPTY_FIND,
      by: 'record',
      sourceId: ' lab-haihe ',
      recordId: 'A-1',
      reason: 'data-quality',
    } as const;
    expect(checkFind(draft, at)).toMatchObject({
      ok: true,
      look: { who: { sourceId: 'lab-haihe', recordId: 'A-1' } },
    });
  });
});
