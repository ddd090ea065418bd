/**
 * Before a part of the form is taken away by the button that has the focus: puts the focus on the first of the buttons
 * that add such a part, in the element marked `data-adds` beside the list, so that it does not fall to the page.
 */
export function focusAdds(): void {
  const part = document.activeElement?.closest('fieldset');
  let around = part?.parentElement ?? null;
  while (around !== null && around.querySelector(':scope > [data-adds]') === null)
    around = around.parentElement;
  const adds = around?.querySelector<HTMLElement>(':scope > [data-adds] button');
  setTimeout(() => adds?.focus());
}
