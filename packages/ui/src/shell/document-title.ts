let mark = '';

/** Writes the browser's title, keeping the mark that says there are errors. */
export function writeTitle(title: string): void {
  document.title = mark + title;
}

/** Puts a mark before the title, or takes it away again with an empty one. */
export function markTitle(next: string): void {
  const title = document.title.startsWith(mark) ? document.title.slice(mark.length) : document.title;
  mark = next;
  document.title = mark + title;
}
