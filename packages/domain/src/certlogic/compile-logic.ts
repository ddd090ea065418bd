import { type Code, type Step, truthCode, truthStep } from './code.ts';
import type { Compiled } from './compile.ts';
import { requireList, requireTruth } from './values.ts';

type Operands = readonly [Code, Code, Code];

/** `if`: the guard decides which of the two others is evaluated. */
export function compileIf({ codes, places }: Compiled): Code {
  const [guard, then, otherwise] = codes as Operands;
  const met = truthStep(guard, places[0] ?? '');
  const [yes, no] = [booleanStep(then), booleanStep(otherwise)];
  if (yes !== undefined && no !== undefined) return truthCode((data) => (met(data) ? yes(data) : no(data)));
  return { run: (data) => (met(data) ? then.run(data) : otherwise.run(data)) };
}

/** `!`. */
export function compileNot({ codes, places }: Compiled): Code {
  const truth = truthStep(codes[0] as Code, places[0] ?? '');
  return truthCode((data) => !truth(data));
}

/** `and`: the first falsy operand, or the last. A loop, so that a long one does not call ever deeper. */
export function compileAnd({ codes, places }: Compiled): Code {
  const truths = codes.map((code, index) => truthStep(code, places[index] ?? ''));
  const truth = allTrue(truths);
  if (codes.every(({ run }, index) => run === truths[index])) return truthCode(truth);
  const steps = codes.map(({ run }) => run);
  const run: Step = (data) => {
    let value: unknown;
    for (let index = 0; index < steps.length; index += 1) {
      value = (steps[index] as Step)(data);
      if (!requireTruth(value, places[index] as string)) return value;
    }
    return value;
  };
  return { run, truth };
}

function allTrue(truths: readonly Step<boolean>[]): Step<boolean> {
  const [first, second] = truths as [Step<boolean>, Step<boolean>];
  if (truths.length === 2) return (data) => first(data) && second(data);
  return (data) => {
    for (let index = 0; index < truths.length; index += 1) {
      if (!(truths[index] as Step<boolean>)(data)) return false;
    }
    return true;
  };
}

/** `===`. What is known beforehand is no list and no date-time, so it is compared as it is. */
export function compileEquality({ codes }: Compiled): Code {
  const [left, right] = codes as Operands;
  const known = left.constant ?? right.constant;
  const { run } = left.constant === undefined ? left : right;
  if (known !== undefined) {
    const { value } = known;
    return truthCode((data) => run(data) === value);
  }
  return truthCode((data) => left.run(data) === right.run(data));
}

/** From how many on a set finds a member sooner than a look at each. */
const SET_FROM = 9;

/** `in`. */
export function compileIn({ codes, places }: Compiled): Code {
  const [member, list] = codes as Operands;
  const { constants } = list;
  if (constants === undefined) {
    const at = places[1] ?? '';
    return truthCode((data) => {
      const value = member.run(data);
      return requireList(list.run(data), at).indexOf(value) >= 0;
    });
  }
  const { run } = member;
  if (constants.length < SET_FROM) return truthCode((data) => constants.indexOf(run(data) as string) >= 0);
  const set = new Set<unknown>(constants);
  return truthCode((data) => set.has(run(data)));
}

/** The value of code that yields a boolean whatever the data are; its value is its truth. */
function booleanStep({ run, truth }: Code): Step<boolean> | undefined {
  return truth === run ? truth : undefined;
}
