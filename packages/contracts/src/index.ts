export * from './client.ts';
export { OPERATIONS } from './operations.ts';
export { Problem } from './schemas/common.ts';
export {
  DemoIdentities,
  DemoIdentity,
  IdentityCheckBody,
  IdentityCheckReply,
  InboxMessage,
  InboxReply,
  SendMessageBody,
  ServiceAbout,
} from './schemas/demo.ts';
