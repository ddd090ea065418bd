import { describe, expect, it } from 'vitest';
import { resultOf } from './send-file.ts';

const codeOf = (status: number, text: string) => {
  const result = resultOf(status, text);
  return result.ok ? null : result.problem?.code;
};

describe('the reply to an upload', () => {
  it('names the batch', () => {
    expect(resultOf(200, '{"batchId":"b1"}')).toEqual({ ok: true, value: { batchId: 'b1' } });
  });

  it('or says what is wrong by its code', () => {
    expect(codeOf(403, '{"code":"outside-mandate","status":403}')).toBe('outside-mandate');
  });

  it('may come from something between that speaks no JSON', () => {
    expect(codeOf(413, '<html>')).toBe('file-too-large');
    expect(codeOf(502, '')).toBe('database-unavailable');
    expect(codeOf(200, 'null')).toBe('internal-error');
  });
});
