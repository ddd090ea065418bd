import type { TSchema } from 'typebox';

/** What an operation is for, in a line, and its schemas. Browsers never load these. */
export interface Operation {
  readonly summary: string;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  readonly response: TSchema;
}

/** One operation for each route of a room; neither may be without the other. */
export type OperationsOf<Routes> = { readonly [Name in keyof Routes]: Operation };
