import { expect, it } from 'vitest';
import { checkCounter, EMPTY_COUNTER } from './counter-form.ts';

const AT = { now: Date.UTC(2026, 10, 27), utcOffsetMinutes: 480 };

it('finds by a number however it is typed, and says when none can be right', () => {
  const byNumber = (number: string) => checkCounter({ ...EMPTY_COUNTER, by: 'number', number }, AT);
  expect(byNumber(' p-7k2m9xq4 ')).toEqual({ ok: true, who: { number: 'P-7K2M 9XQ4' } });
  for (const number of ['', '7K2M 9XQ', 'P-7K2M 9XQ0'])
    expect(byNumber(number)).toEqual({ ok: false, errors: [{ field: 'number', code: 'numberWrong' }] });
});

it('finds by a document, with the country of a passport only', () => {
  const by = (type: string, number: string, country = 'usa') =>
    checkCounter({ ...EMPTY_COUNTER, document: { type, number, country } }, AT);
  expect(by('resident-id', '120101194803150318')).toEqual({
    ok: true,
    who: { documentType: 'resident-id', documentNumber: '120101194803150318' },
  });
  expect(by('passport', 'E12345678')).toMatchObject({ ok: true, who: { documentCountry: 'USA' } });
  expect(by('resident-id', '120101194803150319')).toMatchObject({
    ok: false,
    errors: [{ field: 'documentNumber' }],
  });
});
