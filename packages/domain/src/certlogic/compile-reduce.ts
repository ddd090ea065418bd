import type { Code } from './code.ts';
import type { Compiled } from './compile.ts';
import { requireList } from './values.ts';

/** `reduce`. */
export function compileReduce({ codes, places }: Compiled): Code {
  const [list, lambda, initial] = codes as [Code, Code, Code];
  const at = places[0] ?? '';
  return {
    run: (data) => {
      const items = list.run(data);
      let accumulator = initial.run(data);
      if (items === null) return accumulator;
      for (const current of requireList(items, at)) {
        accumulator = lambda.run({ accumulator, current: current ?? null });
      }
      return accumulator;
    },
  };
}
