import type { Localised } from '../../localised.ts';
import { DATE_TIME_ORDERS, INTEGER_ORDERS, type Order } from '../operators.ts';

type Comparison = {
  readonly ofTimes: Localised;
  readonly ofNumbers: Localised;
  /** The comparison that is true exactly where this one is not. */
  readonly contrary: Order;
  /** The comparison that says the same with its sides exchanged. */
  readonly exchanged: Order;
};

const COMPARISONS: Readonly<Record<Order, Comparison>> = {
  '>=': {
    ofTimes: { zh: '不早于', en: 'is not before' },
    ofNumbers: { zh: '至少为', en: 'is at least' },
    contrary: '<',
    exchanged: '<=',
  },
  '>': {
    ofTimes: { zh: '晚于', en: 'is after' },
    ofNumbers: { zh: '大于', en: 'is more than' },
    contrary: '<=',
    exchanged: '<',
  },
  '<=': {
    ofTimes: { zh: '不晚于', en: 'is not after' },
    ofNumbers: { zh: '最多为', en: 'is at most' },
    contrary: '>',
    exchanged: '>=',
  },
  '<': {
    ofTimes: { zh: '早于', en: 'is before' },
    ofNumbers: { zh: '小于', en: 'is less than' },
    contrary: '>=',
    exchanged: '>',
  },
};

/** Whether the operator compares date-times. */
export function isOfTimes(operator: string): boolean {
  return DATE_TIME_ORDERS.has(operator);
}

/** The operator that says the contrary of this one; itself where it compares nothing. */
export function contraryOf(operator: string): string {
  return comparison(operator)?.contrary ?? operator;
}

/** The operator that says the same with left and right exchanged. */
export function exchangedOf(operator: string): string {
  return comparison(operator)?.exchanged ?? operator;
}

/** The verb between two points in time, or between two numbers. */
export function comparisonWords(operator: string, ofTimes: boolean): Localised {
  const said = comparison(operator);
  return (ofTimes ? said?.ofTimes : said?.ofNumbers) ?? { zh: operator, en: operator };
}

function comparison(operator: string): Comparison | undefined {
  const order = INTEGER_ORDERS.get(operator) ?? DATE_TIME_ORDERS.get(operator);
  return order === undefined ? undefined : COMPARISONS[order];
}
