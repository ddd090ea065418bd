import { Type } from 'typebox';
import { DayNumber, DocumentHint, InstantMs, Localised, Uuid } from './common.ts';

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** Somebody's code on paper. What is printed on it is kept nowhere: another print is another paper. */
export const Paper = Type.Object({
  paperId: Uuid,
  number: Type.String({ description: 'as printed, e.g. P-7K2M 9XQ4' }),
  issuedAt: InstantMs,
  fromDay: DayNumber,
  /** The last day on which it is good. */
  untilDay: DayNumber,
  state: Type.Union([
    Type.Literal('valid'),
    Type.Literal('over'),
    Type.Literal('lost'),
    Type.Literal('replaced'),
    /** Withdrawn for another reason: the account was closed, the family agreement has ended. */
    Type.Literal('ended'),
  ]),
  /** The office whose counter issued it; null: printed at home. */
  office: nullable(Localised),
  endedAt: nullable(InstantMs),
});
export type Paper = Type.Static<typeof Paper>;

/** Everybody whose code this account shows, with their papers, the newest first. */
export const MyPapers = Type.Object({
  people: Type.Array(
    Type.Object({
      personId: Uuid,
      relation: Type.Union([
        Type.Literal('self'),
        Type.Literal('spouse'),
        Type.Literal('parent'),
        Type.Literal('child'),
      ]),
      maskedName: Type.String(),
      hint: DocumentHint,
      /** Whether it can be printed here, or why it takes a counter. */
      atHome: Type.Union([
        Type.Literal('may'),
        Type.Literal('age'),
        Type.Literal('age-unknown'),
        Type.Literal('not-declared'),
      ]),
      papers: Type.Array(Paper),
    }),
  ),
});
export type MyPapers = Type.Static<typeof MyPapers>;

const PaperSize = Type.Union([Type.Literal('a4'), Type.Literal('card')]);

export const IssuePaperBody = Type.Object({ personId: Uuid, size: PaperSize });

/** The new paper, and the sheet to print: here and never again. */
export const IssuedPaper = Type.Object({
  paper: Paper,
  fileName: Type.String(),
  pdf: Type.String({ contentEncoding: 'base64', contentMediaType: 'application/pdf' }),
  /** false: no font here has a character of the name; the paper points to the document instead. */
  nameIsPrinted: Type.Boolean(),
});
export type IssuedPaper = Type.Static<typeof IssuedPaper>;

export const PaperParams = Type.Object({ paperId: Uuid });
export const PaperLostBody = Type.Object({ personId: Uuid });

const GivenDocument = {
  documentType: Type.String({ maxLength: 40 }),
  documentNumber: Type.String({ minLength: 1, maxLength: 60 }),
  documentCountry: Type.Optional(Type.String({ maxLength: 3 })),
};

/** Who stands at the counter, by the document they show; or whose paper was found, by its number. */
export const PapersAtCounterBody = Type.Object({
  who: Type.Union([
    Type.Object(GivenDocument),
    Type.Object({ number: Type.String({ minLength: 1, maxLength: 40 }) }),
  ]),
});

/** The person and their papers. The person reads who looked. */
export const PapersAtCounter = Type.Object({
  /** null: nobody is known by this document yet; a paper can be issued all the same. */
  person: nullable(
    Type.Object({
      personId: Uuid,
      /** null: the name has never been verified. */
      maskedName: nullable(Type.String()),
      hint: DocumentHint,
    }),
  ),
  papers: Type.Array(Paper),
});
export type PapersAtCounter = Type.Static<typeof PapersAtCounter>;

export const IssuePaperAtCounterBody = Type.Object({
  ...GivenDocument,
  /** Needed where the name has never been verified; the counter reads it from the document. */
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  size: PaperSize,
});
