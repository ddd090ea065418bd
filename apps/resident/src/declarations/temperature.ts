/**
 * Tenths of a degree from what people type: `36.5`, `36,5`, `３６。５`, `36.5℃`, `37`. `NaN` for anything else, which
 * the domain refuses as implausible. A second decimal is cut off as thermometers do not show it.
 */
export function parseTemperature(text: string): number {
  const typed = text
    .normalize('NFKC')
    .replaceAll(/[\s℃°cC度]/gu, '')
    .replace(/[,。．]/u, '.');
  const match = /^(\d{2})(?:\.(\d)\d*)?$/.exec(typed);
  return match === null ? Number.NaN : Number(match[1]) * 10 + Number(match[2] ?? 0);
}

/** `36.5` */
export const formatTemperature = (tenths: number): string => (tenths / 10).toFixed(1);
