/** One measured figure, as every bench prints it. */
export interface Figure {
  readonly bench: string;
  /** kebab-case, e.g. `phone-characters`. */
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** What was measured beside it in the same run, or the limit it is held against. */
  readonly peer: string | null;
  /** value / the peer's value. */
  readonly ratio: number | null;
}

/** A figure beside its peer, rounded to what can be told apart. */
export function besides(
  figure: Omit<Figure, 'peer' | 'ratio'>,
  peer: { readonly name: string; readonly value: number } | null,
): Figure {
  const ratio = peer === null ? null : rounded(figure.value / peer.value);
  return { ...figure, value: rounded(figure.value), peer: peer?.name ?? null, ratio };
}

/** Prints figures, one JSON line each. */
export function printFigures(figures: readonly Figure[]): void {
  for (const figure of figures) console.log(JSON.stringify(figure));
}

function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** A thing to measure: does its work `count` times. */
export interface Contender {
  readonly name: string;
  readonly count: number;
  run(): void | Promise<void>;
}

/**
 * Operations per second of CPU time of each contender, by name: the median of `rounds`, in turns, so that
 * whatever else the machine does falls on all alike. CPU time counts every thread of this process.
 */
export async function cpuRates(
  contenders: readonly Contender[],
  rounds: number,
): Promise<Map<string, number>> {
  for (const contender of contenders) await contender.run();
  const rates = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders) {
      const before = process.cpuUsage();
      await contender.run();
      const { user, system } = process.cpuUsage(before);
      rates.get(contender.name)!.push((contender.count * 1e6) / (user + system));
    }
  return new Map([...rates].map(([name, all]) => [name, median(all)]));
}

/** The middle of the values, the upper one of two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** The value that one in a hundred is above. */
export function percentile99(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))]!;
}

/** A module that may not be installed, or `null` with a word on stderr. */
export async function optionalPeer(name: string): Promise<Record<string, unknown> | null> {
  try {
    return (await import(name)) as Record<string, unknown>;
  } catch {
    console.error(`${name} is not installed: left out`);
    return null;
  }
}
