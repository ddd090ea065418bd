import type { AppealDecisionRow, AppealMessageRow, CorrectionRequestRow } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';

type Core = Pick<CityCore, 'fieldCipher'>;

const placeOf = {
  message: (messageId: string) => ({ table: 'appeal_message', rowId: messageId, column: 'text' }),
  reasons: (appealId: string, instance: number) => ({
    table: 'appeal_decision',
    rowId: `${appealId}/${instance}`,
    column: 'reasons',
  }),
  request: (requestId: string) => ({ table: 'correction_request', rowId: requestId, column: 'text' }),
  answer: (requestId: string) => ({ table: 'correction_request', rowId: requestId, column: 'answer' }),
};

/** What people write is sealed for its place. */
export const sealMessage = ({ fieldCipher }: Core, messageId: string, text: string): Uint8Array =>
  fieldCipher.seal(text, placeOf.message(messageId));
export const openMessage = ({ fieldCipher }: Core, row: AppealMessageRow): string =>
  fieldCipher.open(row.textSealed, placeOf.message(row.messageId));

export const sealReasons = (
  { fieldCipher }: Core,
  appealId: string,
  instance: number,
  text: string,
): Uint8Array => fieldCipher.seal(text, placeOf.reasons(appealId, instance));
export const openReasons = ({ fieldCipher }: Core, appealId: string, row: AppealDecisionRow): string =>
  fieldCipher.open(row.reasonsSealed, placeOf.reasons(appealId, row.instance));

export const sealRequest = ({ fieldCipher }: Core, requestId: string, text: string): Uint8Array =>
  fieldCipher.seal(text, placeOf.request(requestId));
export const sealAnswer = ({ fieldCipher }: Core, requestId: string, text: string): Uint8Array =>
  fieldCipher.seal(text, placeOf.answer(requestId));
export const openRequest = ({ fieldCipher }: Core, row: CorrectionRequestRow): string =>
  fieldCipher.open(row.textSealed, placeOf.request(row.requestId));
export const openAnswer = ({ fieldCipher }: Core, row: CorrectionRequestRow): string | null =>
  row.answerSealed === null ? null : fieldCipher.open(row.answerSealed, placeOf.answer(row.requestId));
