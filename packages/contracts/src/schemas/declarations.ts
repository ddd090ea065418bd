import { Type } from 'typebox';
import { Localised } from './common.ts';

export const StreetsParams = Type.Object({ district: Type.String({ pattern: '^[1-9][0-9]{5}$' }) });

/** Streets and towns, each with its statistical division code of nine digits. */
export const StreetList = Type.Object({
  streets: Type.Array(Type.Object({ code: Type.String(), name: Localised })),
});
export type StreetList = Type.Static<typeof StreetList>;
