import type { Services } from '../../services.ts';
import { tellAccount } from '../accounts/account-phone.ts';

/** Whose language is not known is told in both. No name, no number, no link: nothing in it helps a swindler. */
const TEXTS = {
  claimed:
    '【健康码】有人申请取回您账号里的身份。如果不是您，请打开健康码，在“我的证件”里提出反对。Health Code: someone asks for the identity in your account. If it is not you, open Health Code and object under “My documents”.',
  lost: '【健康码】经服务点当面核对证件，您账号里的身份已交还给另一个账号。有疑问请带证件到社区服务点。Health Code: after the document was seen at a counter, the identity in your account was given to another account. Questions: take your document to a service point.',
} as const;

/** Tells the account's phone without being waited for: how long it takes tells nobody anything. */
export const textAccount = (services: Services, accountId: string, what: keyof typeof TEXTS): void =>
  tellAccount(services, accountId, TEXTS[what]);
