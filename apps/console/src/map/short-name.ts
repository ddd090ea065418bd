/** 和平区 → 和平, 滨海新区 → 滨海: on a map that shows districts only, the word district says nothing. */
export const shortName = (name: string): string => name.replace(/(?<=.{2})新?区$/u, '');
