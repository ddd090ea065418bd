import { describe, expect, it } from 'vitest';
import { ERRORS, errorMessage, errorText } from '../src/index.ts';

describe('the text of a problem', () => {
  const message = { zh: '文件是空的。', en: 'The file is empty.' };

  it('is the one that came with it, in the language asked for', () => {
    expect(errorText({ code: 'file-empty', message }, 'zh')).toBe(message.zh);
    expect(errorText({ code: 'file-empty', message }, 'en')).toBe(message.en);
  });

  it('is a general one where none came, whatever the code', () => {
    const { zh, en } = ERRORS['internal-error'];
    expect(errorText({ code: 'file-empty' }, 'zh')).toBe(zh);
    expect(errorText({ code: 'of-a-newer-server' }, 'en')).toBe(en);
  });

  it('is sent in both languages, and without the status', () => {
    expect(errorMessage('file-empty')).toEqual(message);
  });
});
