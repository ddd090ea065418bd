import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '../db.ts';
import type { Transaction } from './connect.ts';

type Work = (tx: Transaction) => unknown;

/**
 * Keeps transactions from speaking on a connection that has ended. postgres.js 3.4.9 goes on using it: its
 * `rollback` then throws where nobody can catch it and ends the process (porsager/postgres issues 1154 and 1208),
 * and when the connection was opened again for somebody else in between, the statements left of the transaction
 * would take effect one by one. Here the work of such a transaction stops; its caller is told that it failed.
 */
export function guardBegin<Pool extends Database>(pool: Pool): Pool {
  const begin = pool.begin.bind(pool) as (options: string, work: Work) => Promise<unknown>;
  const guarded = (first: string | Work, second?: Work): Promise<unknown> => {
    const work = typeof first === 'string' ? second! : first;
    // Over as soon as its caller knows: after the end, or when the connection closed under it.
    let over = false;
    const ends = async (tx: Transaction) => {
      try {
        const result = await work(watched(tx, () => over));
        return Array.isArray(result) ? await Promise.all(result) : result;
      } catch (error) {
        // A connection that closes says so in the same turn as the failure of its statement.
        await turn();
        throw error;
      } finally {
        if (over) await new Promise(() => undefined);
      }
    };
    const done = begin(typeof first === 'string' ? first : '', ends);
    const end = () => {
      over = true;
    };
    done.then(end, end);
    return done;
  };
  return Object.assign(pool, { begin: guarded });
}

/** The transaction, which sends nothing more once it is over. */
function watched(tx: Transaction, isOver: () => boolean): Transaction {
  const assertOpen = () => {
    if (isOver())
      throw Object.assign(new Error('the connection of this transaction closed'), {
        code: 'CONNECTION_CLOSED',
      });
  };
  return new Proxy(tx, {
    apply: (target, self, args) => {
      assertOpen();
      return Reflect.apply(target, self, args);
    },
    get: (target, name, receiver) => {
      assertOpen();
      return Reflect.get(target, name, receiver);
    },
  });
}
