/** How many of `people` live in each district, by census population; what rounding leaves goes to the largest rests. */
export function districtShares(
  people: number,
  districts: readonly { readonly code: string; readonly population: number }[],
): Map<string, number> {
  const total = districts.reduce((sum, { population }) => sum + population, 0);
  const shares = districts.map(({ code, population }) => {
    const exact = (people * population) / total;
    return { code, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const left = people - shares.reduce((sum, { whole }) => sum + whole, 0);
  const luckyCodes = new Set(
    shares
      .toSorted((one, other) => other.rest - one.rest)
      .slice(0, left)
      .map(({ code }) => code),
  );
  return new Map(shares.map(({ code, whole }) => [code, whole + (luckyCodes.has(code) ? 1 : 0)]));
}
