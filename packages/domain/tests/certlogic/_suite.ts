import { readdirSync, readFileSync } from 'node:fs';

type Assertion = {
  readonly certLogicExpression?: unknown;
  readonly data: unknown;
  readonly expected: unknown;
  readonly message?: string;
  readonly directive?: 'skip' | 'only';
};
type Case = {
  readonly name: string;
  readonly certLogicExpression?: unknown;
  readonly directive?: 'skip' | 'only';
  readonly assertions: readonly Assertion[];
};
type Suite = { readonly name: string; readonly directive?: 'skip' | 'only'; readonly cases: readonly Case[] };
type ValidationSuite = {
  readonly cases: readonly {
    readonly certLogicExpression: unknown;
    readonly issues: readonly { readonly expr: unknown; readonly message: string }[];
  }[];
};

/** One runnable assertion of the public suite. */
export type SuiteAssertion = {
  readonly file: string;
  readonly name: string;
  readonly expression: unknown;
  readonly data: unknown;
  readonly expected: unknown;
};

/** All assertions of the public suite that its authors do not mark to be skipped. */
export function suiteAssertions(): SuiteAssertion[] {
  return filesOf<Suite>('testSuite').flatMap(({ file, content: { directive, cases } }) =>
    directive === 'skip' ? [] : cases.flatMap((one) => assertionsOf(file, one)),
  );
}

function assertionsOf(
  file: string,
  { name, certLogicExpression, directive, assertions }: Case,
): SuiteAssertion[] {
  return assertions
    .filter((assertion) => directive !== 'skip' && assertion.directive !== 'skip')
    .map(({ data, expected, message, ...own }) => ({
      file,
      name: message === undefined ? name : `${name}: ${message}`,
      expression: Object.hasOwn(own, 'certLogicExpression') ? own.certLogicExpression : certLogicExpression,
      data,
      expected,
    }));
}

/** All cases of the public validation suite. */
export function validationCases() {
  return filesOf<ValidationSuite>('validation-testSuite').flatMap(({ content }) => content.cases);
}

function filesOf<Content>(folder: string): { readonly file: string; readonly content: Content }[] {
  const url = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(url)
    .sort()
    .map((file) => ({ file, content: JSON.parse(readFileSync(new URL(file, url), 'utf8')) as Content }));
}
