import { errorText, type Language } from '@healthcode/contracts/client';
import type { Say } from '../words/words.ts';

/** Why something did not work, for a person: the server was not reached, or its own sentence. */
export const problemText = (failure: string, language: Language, say: Say): string =>
  failure === 'offline' ? say('shift.unreachable') : errorText(failure, language);
