import { describe, expect, it } from 'vitest';
import { correctionDraft, isOtherPerson, newDraft, type SentRecord, takenDraft } from './draft.ts';

const record: SentRecord = {
  recordId: 'LAB-1',
  version: 3,
  kind: 'test-result',
  hint: { type: 'resident-id', lastTwo: '2X' },
  attributes: {
    method: 'antigen',
    result: 'positive',
    sampledAt: Date.parse('2026-11-23T09:10:00+08:00'),
    laboratory: '甲',
  },
  withdrawn: false,
  receivedAt: 0,
};

describe('a draft', () => {
  it('suggests a laboratory’s own name and nothing about the person', () => {
    const draft = newDraft('me', 'test-result', 'LAB-2', '和平区检测中心');
    expect(draft.values).toEqual({ laboratory: '和平区检测中心' });
    expect(draft.document.number).toBe('');
    expect(newDraft('me', 'symptom', 'CLN-2', '和平区诊所').values).toEqual({});
  });

  it('corrects a record by its next version, with everything but the number filled in', () => {
    const draft = correctionDraft('me', 'test-result', record, 480);
    expect(draft).toMatchObject({
      recordId: 'LAB-1',
      version: 4,
      document: { type: 'resident-id', number: '' },
    });
    expect(draft.values).toEqual({
      method: 'antigen',
      result: 'positive',
      'sampledAt.date': '2026-11-23',
      'sampledAt.time': '09:10',
      laboratory: '甲',
    });
  });

  it('forgets the number once the record is taken', () => {
    const written = {
      ...newDraft('me', 'test-result', 'LAB-2', ''),
      document: { type: 'passport', number: 'K1234567', country: 'SGP' },
    };
    const taken = takenDraft(written, {
      recordId: 'LAB-2',
      version: 1,
      result: 'new',
      receivedAt: 1,
      applied: true,
    });
    expect(JSON.stringify(taken)).not.toContain('K1234567');
    expect(taken.taken?.applied).toBe(true);
  });
});

describe('a correction', () => {
  it('is about another person when the document type or its last two characters differ', () => {
    const draft = correctionDraft('me', 'test-result', record, 480);
    expect(isOtherPerson(draft, '11010519491231002X')).toBe(false);
    expect(isOtherPerson(draft, '110105194912310038')).toBe(true);
    expect(isOtherPerson({ ...draft, document: { ...draft.document, type: 'passport' } }, 'K123452X')).toBe(
      true,
    );
    expect(isOtherPerson(newDraft('me', 'test-result', 'LAB-9', ''), '110105194912310038')).toBe(false);
  });
});
