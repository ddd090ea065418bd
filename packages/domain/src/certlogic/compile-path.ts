import type { Code } from './code.ts';
import { isPlainKey, type PathStep, readKey, readStep, stepsOf } from './data-path.ts';

/** Reads what lies at a path of the data, or null. Unrolled as far as the paths of rules go. */
export function compilePath(path: string): Code {
  const steps = stepsOf(path);
  if (steps.length === 0) return { run: (data) => data ?? null };
  const [only] = steps as [PathStep];
  if (steps.length === 1 && !isPlainKey(only)) return { run: (data) => readStep(data, only) };
  if (!steps.every(isPlainKey)) return { run: (data) => steps.reduce<unknown>(readStep, data) };
  const [first, second, third] = steps as [string, string, string];
  switch (steps.length) {
    case 1:
      return { run: (data) => readKey(data, first) };
    case 2:
      return { run: (data) => readKey(readKey(data, first), second) };
    case 3:
      return { run: (data) => readKey(readKey(readKey(data, first), second), third) };
    default:
      return { run: (data) => steps.reduce<unknown>(readKey, data) };
  }
}
