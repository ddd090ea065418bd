import { DOCUMENT_PROBLEMS } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from './field.ts';
import { errorsByPath } from './form-error.ts';

const fields = fieldsOf('test-result');
const message = { zh: '采样时间不对。', en: 'The time of sampling is not right.' };

describe('errors by path', () => {
  it('stand at the control that the path names, however it is written', () => {
    for (const path of [
      'sampledAt',
      'attributes.sampledAt',
      '/attributes/sampledAt',
      'attributes[sampledAt]',
    ]) {
      expect(errorsByPath([{ path, code: 'future', message }], fields)).toEqual([
        { control: 'sampledAt.date', message },
      ]);
    }
  });

  it('reach the document and the record number too', () => {
    const paths = ['documentNumber', '/documentType', 'recordId', 'documentCountry'];
    const errors = errorsByPath(
      paths.map((path) => ({ path, code: 'x', message })),
      fields,
    );
    expect(errors.map(({ control }) => control)).toEqual([
      'documentNumber',
      'documentType',
      'recordId',
      'documentCountry',
    ]);
  });

  it('get the domain’s words for a document’s problem, of which the server sends the code alone', () => {
    expect(errorsByPath([{ path: '/documentNumber', code: 'resident-id-check-digit' }], fields)).toEqual([
      { control: 'documentNumber', message: DOCUMENT_PROBLEMS['resident-id-check-digit'] },
    ]);
  });

  it('get general words when the server sent none', () => {
    expect(errorsByPath([{ path: 'attributes.result', code: 'newer-rule' }], fields)).toEqual([
      { control: 'result', field: 'result', code: 'other', params: {} },
    ]);
  });

  it('are one for each control, and none for what the form does not have', () => {
    const errors = [
      { path: 'attributes.result', code: 'a', message },
      { path: 'attributes.result', code: 'b' },
      { path: 'attributes.temperature', code: 'c' },
      { path: '', code: 'd' },
    ];
    expect(errorsByPath(errors, fields)).toEqual([{ control: 'result', message }]);
  });
});
