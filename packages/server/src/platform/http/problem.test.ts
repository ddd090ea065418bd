import { describe, expect, it } from 'vitest';
import { ProblemError } from '../problem-error.ts';
import { toProblem } from './problem.ts';

const message = {
  zh: '手机号应是 11 位数字，以 1 开头。',
  en: 'A mobile number has 11 digits and begins with 1.',
};

describe('a problem', () => {
  it('says what is wrong in both languages, and in the caller’s as its title', () => {
    const problem = toProblem(new ProblemError('phone-format'), 'en', 'trace');
    expect(problem).toMatchObject({ code: 'phone-format', status: 422, title: message.en, message });
  });

  it('says it of each part that the catalogue knows, unless the part says it itself', () => {
    const own = { zh: '自己的话', en: 'its own words' };
    const errors = [
      { path: '/phone', code: 'phone-format' },
      { path: '/phone', code: 'phone-format', message: own },
      { path: '/name', code: 'too-short' },
    ];
    const problem = toProblem(new ProblemError('bad-request', { errors }), 'zh', 'trace');
    expect(problem.errors).toEqual([{ ...errors[0], message }, errors[1], errors[2]]);
  });

  it('never carries the text of an unexpected error', () => {
    const problem = toProblem(new Error('secret'), 'zh', 'trace');
    expect(problem.code).toBe('internal-error');
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});
