/** How many CertLogic expressions a second one core evaluates: the public suite's, and our rules'. See README.md. */

import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { compile, dataAccesses } from '@healthcode/domain/certlogic';
import { evaluate } from 'certlogic-js';
import { LogicEngine } from 'json-logic-engine';
import { suiteAssertions } from '../packages/domain/tests/certlogic/_suite.ts';
import { besides, type Contender, cpuRates, type Figure, printFigures } from './lib/figures.ts';
import { cityRules, ruleSetSamples, type Sample } from './lib/rule-samples.ts';

const BENCH = 'rules';
const ROUNDS = 9;
/** Long enough for a round to be some tenths of a second. */
const EVALUATIONS = { compiled: 4_000_000, interpreted: 400_000 };
const LIMIT = { name: '1,000,000 evaluations/s/core', value: 1_000_000 };

type Evaluated = { readonly run: (data: unknown) => unknown; readonly data: unknown };

const ours = ({ expression, data }: Sample): Evaluated => ({ run: compile(expression), data });
const reference = ({ expression, data }: Sample): Evaluated => ({
  run: (of) => evaluate(expression as Parameters<typeof evaluate>[0], of),
  data,
});
const engine = new LogicEngine();
const peer = ({ expression, data }: Sample): Evaluated => ({
  run: engine.build(expression) as (data: unknown) => unknown,
  data,
});

/** All samples in turn, until there are enough of them. */
function contender(name: string, samples: readonly Evaluated[], evaluations: number): Contender {
  const turns = Math.ceil(evaluations / samples.length);
  return {
    name,
    count: turns * samples.length,
    run() {
      for (let turn = 0; turn < turns; turn++) for (const { run, data } of samples) run(data);
    },
  };
}

/** Insists that both give the same values: a fast wrong answer would be no measurement. */
function requireAgreement(
  samples: readonly Sample[],
  name: string,
  other: (sample: Sample) => Evaluated,
): void {
  for (const sample of samples) {
    const [mine, theirs] = [ours(sample), other(sample)].map(({ run, data }) => run(data));
    if (!isDeepStrictEqual(mine, theirs)) {
      throw new Error(`${name} gives another value of ${JSON.stringify(sample)}`);
    }
  }
}

export async function run(): Promise<Figure[]> {
  const suite: readonly Sample[] = suiteAssertions();
  const sets = {
    suite,
    // the others are known when they are compiled
    'suite-reading-data': suite.filter(({ expression }) => dataAccesses(expression).length > 0),
    'rule-set': ruleSetSamples(cityRules()),
  };
  const contenders = Object.entries(sets).flatMap(([name, samples]) => {
    requireAgreement(samples, 'certlogic-js', reference);
    return [
      contender(name, samples.map(ours), EVALUATIONS.compiled),
      contender(`${name} by certlogic-js`, samples.map(reference), EVALUATIONS.interpreted),
    ];
  });
  requireAgreement(sets['rule-set'], 'json-logic-engine', peer);
  contenders.push(
    contender('rule-set by json-logic-engine', sets['rule-set'].map(peer), EVALUATIONS.compiled),
  );
  const rates = await cpuRates(contenders, ROUNDS);
  return Object.keys(sets).flatMap((name) => figuresOf(name, rates));
}

function figuresOf(name: string, rates: ReadonlyMap<string, number>): Figure[] {
  const value = rates.get(name)!;
  const unit = 'evaluations/s/core';
  const beside = ['certlogic-js', 'json-logic-engine'].flatMap((library) => {
    const theirs = rates.get(`${name} by ${library}`);
    const figure = { bench: BENCH, figure: `${name}-beside-${library}`, value, unit };
    return theirs === undefined ? [] : [besides(figure, { name: library, value: theirs })];
  });
  return [besides({ bench: BENCH, figure: name, value, unit }, LIMIT), ...beside];
}

if (argv[1] === fileURLToPath(import.meta.url)) printFigures(await run());
