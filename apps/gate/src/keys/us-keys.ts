/**
 * What a key of a US keyboard types, by its place (`code` of a key event). Scanners play a US keyboard unless they
 * are set up otherwise, so the place tells what they meant where an input method or another layout stands between.
 */
const BY_PLACE: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Digit1: ['1', '!'],
  Digit2: ['2', '@'],
  Digit3: ['3', '#'],
  Digit4: ['4', '$'],
  Digit5: ['5', '%'],
  Digit6: ['6', '^'],
  Digit7: ['7', '&'],
  Digit8: ['8', '*'],
  Digit9: ['9', '('],
  Digit0: ['0', ')'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
  NumpadMultiply: ['*', '*'],
  NumpadDivide: ['/', '/'],
  NumpadDecimal: ['.', '.'],
};

/** Letters always as capitals; null for a key that types nothing, or of which nobody knows what. */
export function typedByPlace(code: string, shift: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? /^Numpad([0-9])$/.exec(code)?.[1];
  if (letter !== undefined) return letter;
  return BY_PLACE[code]?.[shift ? 1 : 0] ?? null;
}
