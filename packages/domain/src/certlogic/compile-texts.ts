import type { Code, Step } from './code.ts';
import type { Compiled } from './compile.ts';
import { DateTime, plusTime } from './date-time.ts';
import { extractFragment } from './extract-fragment.ts';
import type { TimeUnit } from './operators.ts';
import { parseDateOfBirth, parseDateTime } from './parse-date-time.ts';
import { requireText } from './values.ts';

/** `plusTime`. */
export function compilePlusTime({ operands, codes, places, at }: Compiled): Code {
  const text = codes[0] as Code;
  const textAt = places[0] ?? '';
  const [, amount, unit] = operands as [unknown, number, TimeUnit];
  const { run } = text;
  const read: Step<number> = (data) => parseDateTime(requireText(run(data), textAt), textAt);
  if (amount === 0) return dateTimeCode(text, read);
  return dateTimeCode(text, (data) => plusTime(read(data), amount, unit, at));
}

/** `dccDateOfBirth`. */
export function compileDateOfBirth({ codes, places }: Compiled): Code {
  const at = places[0] ?? '';
  const { run } = codes[0] as Code;
  return dateTimeCode(codes[0] as Code, (data) => parseDateOfBirth(requireText(run(data), at), at));
}

/** `extractFromUVCI`. */
export function compileFragment({ operands, codes, places }: Compiled): Code {
  const at = places[0] ?? '';
  const index = operands[1] as number;
  const { run } = codes[0] as Code;
  return {
    run: (data) => {
      const value = run(data);
      return value === null ? null : extractFragment(requireText(value, at), index);
    },
  };
}

/** A date-time known beforehand is read once; each value is an object of its own all the same. */
function dateTimeCode(text: Code, instant: Step<number>): Code {
  const known = text.constant === undefined ? undefined : attempt(instant);
  const step = known === undefined ? instant : () => known;
  return { run: (data) => new DateTime(step(data)), instant: step };
}

/** Undefined where there is no such date: that is for the evaluation to say. */
function attempt(instant: Step<number>): number | undefined {
  try {
    return instant(null);
  } catch {
    return undefined;
  }
}
