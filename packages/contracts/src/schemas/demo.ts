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
  /** Passports only, ISO 3166-1 alpha-3. */
  documentCountry: Type.Optional(Type.String({ maxLength: 3 })),
  /** Passports only, `YYYY-MM-DD`. */
  birthDate: Type.Optional(Type.String({ maxLength: 10 })),
  name: Type.String({ maxLength: 200 }),
});
const RegisteredDocument = Type.Object({
  documentType: Type.String({ maxLength: 40 }),
  documentNumber: Type.String({ maxLength: 60 }),
  documentCountry: Type.Optional(Type.String({ maxLength: 3 })),
});
/** Whether a phone is registered to the holder of a document (POST {base}/identities/phone). */
export const PhoneCheckBody = Type.Object({
  documentType: Type.String({ maxLength: 40 }),
  documentNumber: Type.String({ maxLength: 60 }),
  documentCountry: Type.Optional(Type.String({ maxLength: 3 })),
  phone: Type.String({ maxLength: 20 }),
});
/** Whether the one is the other's guardian (POST {base}/identities/guardian). */
export const GuardianCheckBody = Type.Object({ guardian: RegisteredDocument, child: RegisteredDocument });
export const IdentityCheckReply = Type.Object({ matches: Type.Boolean() });
/** Whether two documents are of one person (POST {base}/identities/same-person). */
export const SamePersonBody = Type.Object({ one: RegisteredDocument, other: RegisteredDocument });
export const SamePersonReply = Type.Object({ same: Type.Boolean() });
/** Every such service says who it is (GET {base}/about); production refuses one with `demo: true`. */
export const ServiceAbout = Type.Object({ name: Type.String(), demo: Type.Boolean() });
export type ServiceAbout = Type.Static<typeof ServiceAbout>;

export const DemoIdentity = Type.Object({
  documentType: Type.String(),
  documentNumber: Type.String(),
  documentCountry: Type.Optional(Type.String()),
  birthDate: Type.Optional(Type.String()),
  name: Type.String(),
  /** Equal for documents of one person; absent where the list has one document only. */
  person: Type.Optional(Type.String()),
});
export const DemoIdentities = Type.Object({ identities: Type.Array(DemoIdentity) });
