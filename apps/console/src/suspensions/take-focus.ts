/** As a `ref`: what has just appeared in the place of what was pressed takes the focus, and is read out. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
