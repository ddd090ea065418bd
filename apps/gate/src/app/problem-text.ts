import { errorText, type Language } from '@healthcode/contracts/client';
import type { Say } from '../words/words.ts';
import { type Failure, OFFLINE } from './failure.ts';

/** Why something did not work, for a person: the server was not reached, or its own sentence. */
export const problemText = (failure: Failure, language: Language, say: Say): string =>
  failure.code === OFFLINE.code ? say('shift.unreachable') : errorText(failure, language);
