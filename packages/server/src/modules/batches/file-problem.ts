import type { Localised } from '@healthcode/domain';
import type { NotText } from './csv/decode-text.ts';

/** Why a file as a whole cannot be taken; nothing of it was. */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly message: Localised;
  /** Columns concerned, each with what is wrong with it. */
  readonly details: readonly { readonly column: string; readonly message: Localised }[];
}

export type FileProblemCode =
  | 'source-unknown'
  | 'outside-mandate'
  | 'kind-unknown'
  | 'kind-needed'
  | 'file-empty'
  | 'not-text'
  | 'header-wrong'
  | 'mapping-wrong';

/** Thrown where a file is refused as a whole. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly problem: FileProblem;

  constructor(code: FileProblemCode, message: Localised, details: FileProblem['details'] = []) {
    super(code);
    this.problem = { code, message, details };
  }
}

/** What each kind of file that is no CSV text is told. */
export const NOT_TEXT: Readonly<Record<NotText, Localised>> = {
  spreadsheet: {
    zh: '这是电子表格文件，不是 CSV。请在表格软件里另存为“CSV UTF-8”再发送。',
    en: 'This is a spreadsheet, not a CSV file. Save it as “CSV UTF-8” and send that.',
  },
  'utf-16': {
    zh: '文件是 UTF-16 编码。请另存为 UTF-8 的 CSV 再发送（GBK 也可以）。',
    en: 'The file is in UTF-16. Save it as CSV in UTF-8 and send that (GBK is read too).',
  },
  binary: {
    zh: '文件里有不属于文本的内容，不是 CSV。',
    en: 'The file holds something that is not text: it is no CSV file.',
  },
};
