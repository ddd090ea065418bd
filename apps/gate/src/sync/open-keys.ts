/** In a file of its own: the envelope's library is needed once a day, not to start. */
export { openGateKeys } from '@healthcode/pass';
