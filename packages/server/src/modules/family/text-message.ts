import { createHmac, randomInt } from 'node:crypto';
import { type IdentityDocument, inverseRelation, kinshipName } from '@healthcode/domain';
import {
  type FamilyRequestRow,
  type HolderRow,
  insertFamilyMessage,
  type RequestId,
  takeFamilyMessage,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { askRegister } from '../identity/own-identity.ts';
import { parsePhone } from '../sign-in/phone.ts';
import { isOpen, lockRequest, settle } from './agree.ts';

/** So long a reply counts, in real time, and so many wrong ones are taken before it counts no more. */
const REPLY_MS = 24 * 3_600_000;
const MAX_TRIES = 5;

const hashOf = ({ keys }: Services, phone: string, code: string): Uint8Array =>
  createHmac('sha256', keys.codeKey).update(`family\n${phone}\n${code}`).digest();

/** In Chinese: nothing is known of who reads it but their phone. */
const question = (asker: string, kinship: string, code: string): string =>
  `【健康码】您的${kinship}（${asker}）申请在手机上代您出示健康码。同意，请回复 ${code}；不同意，请回复“不同意 ${code}”或不理会。24 小时内有效。`;

interface Asked {
  readonly phone: string;
  readonly document: IdentityDocument;
  readonly asker: HolderRow;
}

/** Sends the question where the register knows the phone as the person's; nobody is told whether it does. */
export async function sendQuestion(
  services: Services,
  request: FamilyRequestRow,
  { phone, document, asker }: Asked,
): Promise<void> {
  if (!(await askRegister(() => services.identityRegister.phoneBelongsTo(document, phone)))) return;
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await insertFamilyMessage(services.db, {
    phoneIndex: services.blindIndex('phone', phone),
    requestId: request.requestId,
    personId: request.personId,
    codeHash: hashOf(services, phone, code),
    expiresAt: services.clock.realNow() + REPLY_MS,
  });
  const kinship = kinshipName(inverseRelation(request.relation), null).zh;
  // not waited for: neither words nor time tell the asker whose phone it is; the request can be agreed to otherwise
  void services.textMessages.send(phone, question(asker.maskedName, kinship, code)).catch(() => {});
}

const SAYS_NO = /不同意|拒绝|\bno\b/i;

/**
 * A text message that came in. A code that was sent to this phone counts once and settles its request; everything
 * else is passed over in silence.
 */
export async function takeReply(
  services: Services,
  authorization: string,
  { from, text }: { readonly from: string; readonly text: string },
): Promise<void> {
  if (!services.textMessages.isGateway(authorization)) throw new ProblemError('not-allowed');
  const phone = parsePhone(from);
  const words = text.normalize('NFKC');
  const code = words.match(/(?<!\d)\d{6}(?!\d)/)?.[0];
  if (phone === null || code === undefined) return;
  await services.db.begin(async (tx) => {
    const message: RequestId | null = await takeFamilyMessage(tx, {
      phoneIndex: services.blindIndex('phone', phone),
      codeHash: hashOf(services, phone, code),
      now: services.clock.realNow(),
      maxTries: MAX_TRIES,
    });
    if (!message) return;
    const request = await lockRequest(tx, message);
    if (!isOpen(request, services.clock.cityNow())) return;
    await settle(services, tx, request, { agrees: !SAYS_NO.test(words), by: 'text-message' });
  });
}
