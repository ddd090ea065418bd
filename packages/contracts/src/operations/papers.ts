import type { paperRoutes } from '../routes/papers.ts';
import * as Papers from '../schemas/papers.ts';
import type { OperationsOf } from './operation.ts';

/** Codes on paper. */
export const paperOperations = {
  myPapers: { summary: 'Papers of everybody whose code the account shows', response: Papers.MyPapers },
  issuePaper: {
    summary: 'Print a code on paper; one in use before it stops working',
    body: Papers.IssuePaperBody,
    response: Papers.IssuedPaper,
  },
  reportPaperLost: {
    summary: 'Report a paper lost; it stops working at once',
    params: Papers.PaperParams,
    body: Papers.PaperLostBody,
    response: Papers.Paper,
  },
  papersAtCounter: {
    summary: 'Whose papers there are, by document or by the number on a paper',
    body: Papers.PapersAtCounterBody,
    response: Papers.PapersAtCounter,
  },
  issuePaperAtCounter: {
    summary: 'Issue a paper to whoever shows this document',
    body: Papers.IssuePaperAtCounterBody,
    response: Papers.IssuedPaper,
  },
  paperLostAtCounter: {
    summary: 'Report somebody’s paper lost',
    params: Papers.PaperParams,
    body: Papers.PaperLostBody,
    response: Papers.Paper,
  },
} as const satisfies OperationsOf<typeof paperRoutes>;
