import { Type } from 'typebox';
import { InstantMs, Uuid } from './common.ts';

/** A mainland mobile number, blanks and hyphens allowed on input; the server normalises it. */
const Phone = Type.String({ minLength: 1, maxLength: 40 });

export const RequestCodeBody = Type.Object({ phone: Phone });
export const RequestCodeReply = Type.Object({ expiresAt: InstantMs, resendAfterSeconds: Type.Integer() });

export const SignInBody = Type.Object({ phone: Phone, code: Type.String({ minLength: 1, maxLength: 20 }) });
export const SignedIn = Type.Object({ subjectId: Uuid });
