import { randomUUID } from 'node:crypto';
import { type Db, insertNotices } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { enqueueTold } from './told.ts';

/** What somebody is to be told. The sentence is made from kind and facts where it is read, in the reader's language. */
export interface News {
  /** A person (all accounts that show their code read it) or an account. */
  readonly subjectId: string;
  /** A stable code, e.g. `device-new`. */
  readonly kind: string;
  /** Instants, colours, numbers: never a name, a document or a phone. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Puts down what somebody is told, in the transaction that makes it true: nothing is told that did not happen. */
export async function notify(core: CityCore, tx: Db, news: readonly News[]): Promise<void> {
  const at = core.clock.cityNow();
  await insertNotices(
    tx,
    news.map(({ subjectId, kind, facts = {} }) => ({ subjectId, kind, facts, at, noticeId: randomUUID() })),
  );
  await enqueueTold(core, tx, news);
}
