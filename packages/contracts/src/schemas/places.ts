import { Type } from 'typebox';
import { Localised } from './common.ts';

/** Where a code counts, and what a gate decides there at normal temperature. */
export const PlaceGuide = Type.Object({
  policies: Type.Array(
    Type.Object({
      policy: Type.Union([Type.Literal('required'), Type.Literal('reference'), Type.Literal('original-way')]),
      places: Type.Array(Type.Object({ id: Type.String(), name: Localised })),
      answers: Type.Array(
        Type.Object({
          state: Type.Union([
            Type.Literal('green'),
            Type.Literal('orange'),
            Type.Literal('red'),
            Type.Literal('no-code'),
          ]),
          decision: Type.String(),
          word: Localised,
        }),
      ),
    }),
  ),
});
export type PlaceGuide = Type.Static<typeof PlaceGuide>;
