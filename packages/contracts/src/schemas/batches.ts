import { Type } from 'typebox';
import { InstantMs, Localised, Uuid } from './common.ts';

/** Something wrong in one cell of one row; `column` is empty when the whole row is meant. */
const RowProblem = Type.Object({ column: Type.String(), code: Type.String(), message: Localised });

/** Why a file as a whole was refused. */
const FileProblem = Type.Object({
  code: Type.String(),
  message: Localised,
  details: Type.Array(Type.Object({ column: Type.String(), message: Localised })),
});

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** One delivery from a source, and how far it has come. Rows are counted without the header. */
export const BatchSummary = Type.Object({
  batchId: Uuid,
  source: Type.Object({ sourceId: Type.String(), name: Localised }),
  kind: nullable(Type.String({ description: 'evidence kind; null while it is not known' })),
  fileName: Type.String(),
  bytes: Type.Integer(),
  sha256: nullable(Type.String({ description: 'hex; null while the file is arriving' })),
  encoding: nullable(Type.String({ description: 'utf-8 or gb18030' })),
  sentHow: Type.Union([Type.Literal('staff'), Type.Literal('command-line')]),
  sentBy: Type.String({ description: 'masked name, or the command line' }),
  receivedAt: InstantMs,
  finishedAt: nullable(InstantMs),
  state: Type.Union([
    Type.Literal('arriving'),
    Type.Literal('checking'),
    Type.Literal('checked'),
    Type.Literal('waiting'),
    Type.Literal('taking'),
    Type.Literal('finished'),
    Type.Literal('refused'),
    Type.Literal('discarded'),
  ]),
  rowsTotal: nullable(Type.Integer({ description: 'null while it has not been counted' })),
  rowsRead: Type.Integer(),
  rowsTaken: Type.Integer(),
  rowsRepeated: Type.Integer({ description: 'were there already with the same content' }),
  rowsOlder: Type.Integer({ description: 'kept, but a higher version counts' }),
  rowsFailed: Type.Integer(),
  rowsWeighing: Type.Integer({ description: 'of those taken: may make a colour worse' }),
  peopleWaiting: Type.Integer({ description: 'rows about people who have not applied' }),
  coloursChanged: Type.Integer(),
  problem: nullable(FileProblem),
  waitReason: nullable(
    Type.Union([Type.Literal('batch'), Type.Literal('day')], {
      description: 'why it waits, or waited, for two officers: too large itself, or with the day before it',
    }),
  ),
  waitingSince: nullable(InstantMs),
  approvedAt: nullable(InstantMs),
});
export type BatchSummary = Type.Static<typeof BatchSummary>;

export const BatchList = Type.Object({ batches: Type.Array(BatchSummary) });
export type BatchList = Type.Static<typeof BatchList>;

/** What one officer said about a delivery that waits. */
const BatchReview = Type.Object({
  by: Type.Object({ name: Type.String({ description: 'masked' }), office: Localised }),
  /** Whether the one who asks said it. */
  mine: Type.Boolean(),
  at: InstantMs,
  saysYes: Type.Boolean(),
  reason: Type.String(),
});

/** One batch with a page of what failed. */
export const BatchView = Type.Object({
  batch: BatchSummary,
  /** Only the source's own users may take, discard and download. */
  mine: Type.Boolean(),
  earlierDeliveryAt: nullable(InstantMs),
  failures: Type.Array(Type.Object({ line: Type.Integer(), problems: Type.Array(RowProblem) })),
  /** Pass it as `afterLine` for the next page; null: this was the last. */
  nextAfterLine: nullable(Type.Integer()),
  /** Failed rows that are kept for the report: of very many only the first. */
  failuresKept: Type.Integer(),
  /** What the source may bring on its own word, in rows that weigh, both inclusive. */
  bound: Type.Object({ inBatch: Type.Integer(), inDay: Type.Integer() }),
  reviews: Type.Array(BatchReview),
  /** Whether the one who asks may say yes; `mayRefuse`: may say no. */
  mayApprove: Type.Boolean(),
  mayRefuse: Type.Boolean(),
});
export type BatchView = Type.Static<typeof BatchView>;

export const BatchParams = Type.Object({ batchId: Uuid });
export const BatchQuery = Type.Object({ afterLine: Type.Optional(Type.String({ pattern: '^\\d{1,12}$' })) });

/** An officer's answer on a delivery that waits. A no needs its reason. */
export const ReviewBatchBody = Type.Object({
  saysYes: Type.Boolean(),
  reason: Type.String({ maxLength: 200, description: 'never about a person' }),
});

/** The reply to an upload; its rows are being checked from then on. */
export const BatchUploaded = Type.Object({ batchId: Uuid });
export type BatchUploaded = Type.Static<typeof BatchUploaded>;
