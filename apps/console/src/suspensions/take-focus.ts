/** As a `ref`: what has just appeared in the place of what was pressed takes the focus, and is read out. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();

/** As a `ref` around a button that has come back: it has the focus again. */
export const takeFocusBack = (element: HTMLElement | null): void => element?.querySelector('button')?.focus();
