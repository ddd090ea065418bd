import fc from 'fast-check';

/** Arbitrary expressions and data that fit one another often enough for every operation to get past its checks. */
export type Samples = { readonly texts: readonly string[]; readonly paths: readonly string[] };

const DATES = ['2020', '2020-02', '2020-02-29', '2021-06-01T12:34:56Z', '2021-06-01T12:34:56.789+08:00'];
const PLAIN: Samples = {
  texts: ['', 'x', 'y', 'URN:UVCI:01:NL:187/37#B', ...DATES],
  paths: [
    '',
    'n',
    'm',
    's',
    'day',
    'yes',
    'list',
    'list.0',
    'inner.n',
    'inner.list',
    'current',
    'accumulator',
    'current.n',
  ],
};
/** Also what is easily got wrong: dates that are none, inherited names, parts of texts and of list. */
const NASTY: Samples = {
  texts: [...PLAIN.texts, '2021-02-29', '2021-13', '0000', '2021-06-01T24:00:00', '1e3', '__proto__'],
  paths: [
    ...PLAIN.paths,
    '__proto__',
    'constructor',
    'toString.length',
    's.0',
    's.length',
    'list.length',
    'list.01',
    'list.x',
    'inner.__proto__.n',
  ],
};

const OPERATORS = {
  ofNumbers: ['<', '>', '<=', '>='],
  ofDates: ['after', 'before', 'not-after', 'not-before'],
};
type Kind = { readonly nasty: boolean };

/** Data of JSON; with `nasty`, also fractions and properties with inherited names. */
export function dataFor({ nasty }: Kind): fc.Arbitrary<unknown> {
  const integer = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger());
  const text = fc.constantFrom(...(nasty ? NASTY : PLAIN).texts);
  const number = nasty ? fc.oneof(integer, integer, fc.double()) : integer;
  const list = fc.array(fc.oneof(number, text, fc.boolean(), fc.constant(null)), { maxLength: 4 });
  // certlogic-js cannot take objects without a prototype
  const shape = { noNullPrototype: !nasty };
  const inner = fc.record({ n: number, list }, { ...shape, requiredKeys: [] });
  const fields = {
    n: number,
    m: number,
    s: text,
    day: fc.constantFrom(...DATES),
    yes: fc.boolean(),
    list,
    inner,
  };
  const data = fc.oneof(fc.record(fields, shape), fc.record(fields, { ...shape, requiredKeys: [] }));
  if (!nasty) return data;
  const owned = fc
    .tuple(data, integer)
    .map(([one, n]): unknown => JSON.parse(JSON.stringify({ ...one, constructor: n })));
  return fc.oneof({ weight: 6, arbitrary: data }, owned, list, text, number, fc.constant(null));
}

type Sort = 'any' | 'number' | 'text' | 'date' | 'list' | 'truth';

/** Valid expressions, a few operations deep; most operands are of the sort that their operation takes. */
export function expressionFor({ nasty }: Kind): fc.Arbitrary<unknown> {
  const { texts, paths } = nasty ? NASTY : PLAIN;
  const at = (...names: string[]) => fc.constantFrom(...names).map((path) => ({ var: path }));
  const small = fc.integer({ min: -3, max: 3 });
  const amount = fc.integer({ min: -400, max: 400 });
  const unit = fc.constantFrom('year', 'month', 'day', 'hour');
  const applied = (operator: string, ...operands: fc.Arbitrary<unknown>[]) =>
    fc.tuple(...operands).map((list) => ({ [operator]: list }));
  const some = (operators: readonly string[], operand: fc.Arbitrary<unknown>, maxLength: number) =>
    fc
      .tuple(fc.constantFrom(...operators), fc.array(operand, { minLength: 2, maxLength }))
      .map(([operator, list]) => ({ [operator]: list }));
  const among = (...choices: fc.Arbitrary<unknown>[]) =>
    fc.oneof({ maxDepth: 5, withCrossShrink: true }, ...choices);
  return fc.letrec<Record<Sort, unknown>>((tie) => {
    const [any, number, text] = [tie('any'), tie('number'), tie('text')];
    const [date, list, truth] = [tie('date'), tie('list'), tie('truth')];
    return {
      number: among(
        at('n', 'm', 'inner.n', 'current', 'accumulator'),
        small,
        applied('+', number, number),
        applied('if', truth, number, number),
        applied('reduce', list, number, number),
      ),
      text: among(
        at('s', 'day', 'current'),
        fc.constantFrom(...texts),
        fc.tuple(text, small).map((operands) => ({ extractFromUVCI: operands })),
      ),
      date: among(
        fc
          .tuple(among(at('day'), fc.constantFrom(...DATES)), amount, unit)
          .map((operands) => ({ plusTime: operands })),
        applied('dccDateOfBirth', among(fc.constantFrom('2004', '2004-02', '2004-02-29'), text)),
        fc.tuple(text, amount, unit).map((operands) => ({ plusTime: operands })),
      ),
      list: among(
        at('list', 'inner.list'),
        fc.array(fc.oneof(small, fc.constantFrom(...texts)), { maxLength: 12 }),
        fc.array(any, { maxLength: 3 }),
      ),
      truth: among(
        at('yes'),
        fc.boolean(),
        some(OPERATORS.ofNumbers, number, 3),
        some(OPERATORS.ofDates, date, 3),
        some(['and'], truth, 5),
        applied('!', truth),
        applied('===', any, any),
        applied('in', any, list),
        applied('if', truth, truth, truth),
      ),
      any: among(
        at(...paths),
        number,
        text,
        date,
        list,
        truth,
        some(['and'], any, 4),
        applied('if', any, any, any),
        applied('reduce', list, any, any),
        applied('+', any, any),
        applied('in', any, any),
        applied('!', any),
        applied('after', any, any),
      ),
    };
  }).any;
}
