export * from './client.ts';
export { ERRORS, errorMessage, isErrorCode } from './errors.ts';
export type { Operation } from './operations/operation.ts';
export { OPERATIONS } from './operations.ts';
export { Problem } from './schemas/common.ts';
export {
  DemoIdentities,
  DemoIdentity,
  GuardianCheckBody,
  IdentityCheckBody,
  IdentityCheckReply,
  InboxMessage,
  InboxReply,
  PhoneCheckBody,
  SamePersonBody,
  SamePersonReply,
  SendMessageBody,
  ServiceAbout,
} from './schemas/demo.ts';
