import { requireInstant, requireInteger, requireTruth } from './values.ts';

/** A part of a compiled expression: from the data to a value. */
export type Step<Value = unknown> = (data: unknown) => Value;

/** A value that is the same one wherever it is written: comparing it cannot tell two of them apart. */
export type Constant = { readonly value: string | number | boolean | null };

/**
 * A compiled sub-expression. Besides its value it may be had in a barer form, without a check that cannot fail or an
 * object that nobody would see: as the truth that it always is, or as the milliseconds of its date-time.
 */
export type Code = {
  readonly run: Step;
  readonly constant?: Constant;
  /** All constants of a list that has nothing else. */
  readonly constants?: readonly Constant['value'][];
  readonly truth?: Step<boolean>;
  readonly instant?: Step<number>;
};

/** Code of a value known beforehand. */
export function constantCode(value: Constant['value']): Code {
  if (typeof value !== 'boolean') return { run: () => value, constant: { value } };
  const truth = () => value;
  return { ...truthCode(truth), constant: { value } };
}

/** Code that yields a boolean. */
export function truthCode(truth: Step<boolean>): Code {
  return { run: truth, truth };
}

/**
 * The same code, or where nothing that it is made of depends on the data, its value. Lists and date-times stay as
 * they are, for `===` tells two of them apart; so does what has no value, to fail when it is evaluated.
 */
export function folded(code: Code, parts: readonly Code[]): Code {
  if (!parts.every(isConstant)) return code;
  try {
    const value = code.run(null);
    return value === null || typeof value !== 'object' ? constantCode(value as Constant['value']) : code;
  } catch {
    return code;
  }
}

function isConstant({ constant, constants }: Code): boolean {
  return constant !== undefined || constants !== undefined;
}

/** The truth of a value, which has to have one. */
export function truthStep({ run, truth, constant }: Code, at: string): Step<boolean> {
  if (truth !== undefined) return truth;
  if (typeof constant?.value === 'string' || constant?.value === null) {
    const always = requireTruth(constant.value, at);
    return () => always;
  }
  return (data) => {
    const value = run(data);
    return typeof value === 'boolean' ? value : requireTruth(value, at);
  };
}

/** A value that has to be an integer. */
export function integerStep({ run }: Code, at: string): Step<number> {
  return (data) => {
    const value = run(data);
    return Number.isInteger(value) ? (value as number) : requireInteger(value, at);
  };
}

/** The milliseconds of a value that has to be a date-time. */
export function instantStep({ run, instant }: Code, at: string): Step<number> {
  return instant ?? ((data) => requireInstant(run(data), at));
}
