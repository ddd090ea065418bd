import { Type } from 'typebox';
import { InstantMs } from './common.ts';

export const InboxMessage = Type.Object({
  id: Type.String(),
  to: Type.String(),
  text: Type.String(),
  sentAt: InstantMs,
});
export const InboxReply = Type.Object({ messages: Type.Array(InboxMessage) });
export type InboxReply = Type.Static<typeof InboxReply>;

/** What the server says to a text-message gateway, real or demo (POST {base}/messages). */
export const SendMessageBody = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 64 }),
  to: Type.String({ minLength: 1, maxLength: 20 }),
  text: Type.String({ minLength: 1, maxLength: 500 }),
});
/** What the server asks an identity register, real or demo (POST {base}/identities/check). */
export const IdentityCheckBody = Type.Object({
  documentType: Type.String({ maxLength: 40 }),
  documentNumber: Type.String({ maxLength: 60 }),
  name: Type.String({ maxLength: 200 }),
});
export const IdentityCheckReply = Type.Object({ matches: Type.Boolean() });
/** Every such service says who it is (GET {base}/about); production refuses one with `demo: true`. */
export const ServiceAbout = Type.Object({ name: Type.String(), demo: Type.Boolean() });
export type ServiceAbout = Type.Static<typeof ServiceAbout>;

export const DemoIdentity = Type.Object({
  documentType: Type.String(),
  documentNumber: Type.String(),
  name: Type.String(),
});
export const DemoIdentities = Type.Object({ identities: Type.Array(DemoIdentity) });
