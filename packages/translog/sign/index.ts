export { exportLogSigner, generateLogSigner, importLogSigner, type LogSigner } from './log-signer.ts';
export { signCheckpoint, signNote } from './sign-checkpoint.ts';
