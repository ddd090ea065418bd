/**
 * Whether somebody who answers for an area has to do with a place: the same street, a street of the same district, or
 * anything in the city for whoever answers for all of it (null). A place of which nothing is known is the city's alone.
 */
export const coversArea = (area: string | null, place: string | null): boolean =>
  area === null || (place?.startsWith(area) ?? false);
