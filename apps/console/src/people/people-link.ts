/** The page of people, narrowed; `none` are the people whose district is not known. */
export function peopleLink(narrow: {
  readonly district?: string;
  readonly colour?: 'orange' | 'red';
}): string {
  const query = new URLSearchParams(narrow).toString();
  return query === '' ? '/people' : `/people?${query}`;
}
