import type { Paper } from '@healthcode/contracts';
import type { Localised } from '@healthcode/domain';
import { endPaper, lockPerson } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { enqueueStatusChange } from '../colours/recompute.ts';
import { notify } from '../notices/notify.ts';
import { papersOf } from './paper-view.ts';

/** Withdraws one paper of a person; gates learn of it as of a change of colour. @param office null: by the holder */
export async function loseFor(
  services: Services,
  personId: string,
  paperId: string,
  office: Localised | null,
): Promise<Paper> {
  await services.db.begin(async (tx) => {
    if (!(await papersOf(services, tx, [personId]))(personId).some((paper) => paper.paperId === paperId))
      throw new ProblemError('paper-unknown');
    await lockPerson(tx, personId);
    const at = services.clock.cityNow();
    if (!(await endPaper(tx, personId, { enrolmentId: paperId, why: 'lost', at })))
      throw new ProblemError('paper-not-in-use');
    await enqueueStatusChange(services, tx);
    await notify(services, tx, [{ subjectId: personId, kind: 'paper-lost', facts: { office } }]);
  });
  services.statusMayHaveChanged();
  const papers = (await papersOf(services, services.db, [personId]))(personId);
  return papers.find((paper) => paper.paperId === paperId)!;
}
