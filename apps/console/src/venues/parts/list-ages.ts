const STEPS = [15, 30, 60, 90, 120, 180, 240, 360, 480, 720, 1440];

/** Ages to choose from, in minutes: round ones within the bounds, and both bounds themselves. */
export const agesOf = ({ from, to }: { readonly from: number; readonly to: number }): number[] =>
  [...new Set([from, ...STEPS.filter((step) => step > from && step < to), to])].toSorted((a, b) => a - b);
