/** What was read of each item, in their order: while the caller works on one, the next is being read already. */
export async function* readAhead<Item, Read>(
  items: AsyncIterable<Item>,
  read: (item: Item) => Promise<Read>,
): AsyncGenerator<Read> {
  let before: Promise<Read> | null = null;
  for await (const item of items) {
    const next = read(item);
    // its failure is told when its turn comes
    next.catch(() => {});
    if (before !== null) yield await before;
    before = next;
  }
  if (before !== null) yield await before;
}
