import { Type } from 'typebox';
import { InstantMs, Uuid } from './common.ts';

/** Something that somebody is told. The app makes the sentence from kind and facts, in the reader's language. */
const NoticeView = Type.Object({
  noticeId: Uuid,
  at: InstantMs,
  /** A stable code. An app that does not know it says something neutral. */
  kind: Type.String(),
  /** Instants, colours, numbers: never a name, a document or a phone. */
  facts: Type.Record(Type.String(), Type.Unknown()),
  /** Whom it is about; null: the account itself. */
  about: Type.Union([
    Type.Object({ personId: Uuid, relation: Type.String(), maskedName: Type.String() }),
    Type.Null(),
  ]),
});
export type NoticeView = Type.Static<typeof NoticeView>;

/** At most 100: more are not counted. */
const Unread = Type.Integer({ minimum: 0, maximum: 100 });

export const NoticesQuery = Type.Object({
  /** `next` of the page before. */
  after: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })),
});
export const NoticeList = Type.Object({
  /** The newest first. */
  notices: Type.Array(NoticeView),
  unread: Unread,
  /** Up to when (inclusive) the account had seen its notices before this. */
  seenUntil: InstantMs,
  /** Where the next page begins; null: there is none. */
  next: Type.Union([Type.String(), Type.Null()]),
});
export type NoticeList = Type.Static<typeof NoticeList>;

export const NoticeCount = Type.Object({
  unread: Unread,
  /** The newest of them; null: there is none. */
  newest: Type.Union([NoticeView, Type.Null()]),
});
export type NoticeCount = Type.Static<typeof NoticeCount>;

export const SeenBody = Type.Object({
  /** Up to when, inclusive: the time of the newest that was shown. */
  until: InstantMs,
});

const TextGroup = Type.Union([
  Type.Literal('colour'),
  Type.Literal('security'),
  Type.Literal('appeals'),
  Type.Literal('reminders'),
]);
export const NoticeSettings = Type.Object({
  /** Of text messages. */
  language: Type.Union([Type.Literal('zh'), Type.Literal('en')]),
  /** Groups of notices that also go out as a text message. */
  texts: Type.Array(TextGroup, { maxItems: 4 }),
});
export type NoticeSettings = Type.Static<typeof NoticeSettings>;
