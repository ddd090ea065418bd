interface Counted {
  readonly decision: string;
  readonly count: number;
}

export const totalOf = (rows: readonly Counted[]): number => rows.reduce((sum, { count }) => sum + count, 0);

/** How many were checked, admitted and refused; `other`: neither. */
export function sumsOf(rows: readonly Counted[]) {
  const of = (decision: string) => totalOf(rows.filter((row) => row.decision === decision));
  const [total, admitted, refused] = [totalOf(rows), of('admit'), of('refuse')];
  return { total, admitted, refused, other: total - admitted - refused };
}
