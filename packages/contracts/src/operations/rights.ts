import type { rightRoutes } from '../routes/rights.ts';
import { Empty } from '../schemas/common.ts';
import * as Rights from '../schemas/rights.ts';
import type { OperationsOf } from './operation.ts';

/** A person’s rights over what is kept about them. */
export const rightOperations = {
  consents: {
    summary: 'What was agreed to, purpose by purpose, with every text and its history',
    query: Rights.AboutQuery,
    response: Rights.ConsentList,
  },
  giveConsent: {
    summary: 'Agree to one purpose, as its text is now',
    params: Rights.PurposeParams,
    body: Rights.GiveConsentBody,
    response: Rights.ConsentList,
  },
  withdrawConsent: {
    summary: 'Withdraw consent to one purpose; a needed one ends the code',
    params: Rights.PurposeParams,
    body: Rights.WithdrawConsentBody,
    response: Rights.ConsentList,
  },
  myData: {
    summary: 'All that is kept about a person, by topic, and how long',
    query: Rights.AboutQuery,
    response: Rights.MyData,
  },
  closeAccount: {
    summary: 'Close the account and erase what nothing else needs (step-up)',
    body: Rights.CloseAccountBody,
    response: Empty,
  },
  looked: {
    summary: 'Who looked at a person: checks at gates or looks by offices, a page at a time',
    query: Rights.LookedQuery,
    response: Rights.Looked,
  },
} as const satisfies OperationsOf<typeof rightRoutes>;
