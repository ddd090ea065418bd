/** What a code shows: free to go, home observation, strict control (R2, R5). */
export type Colour = 'green' | 'orange' | 'red';

/** All colours, weakest first. */
export const COLOURS: readonly Colour[] = ['green', 'orange', 'red'];

/** The strongest of the colours (red over orange over green); with none, green. */
export function strongestColour(colours: Iterable<Colour>): Colour {
  let strongest = 0;
  for (const colour of colours) strongest = Math.max(strongest, COLOURS.indexOf(colour));
  return COLOURS[strongest] ?? 'green';
}
