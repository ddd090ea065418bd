/** The original way, in a file of its own that is fetched when it is first needed and kept for work offline. */
export { LookUpScreen } from './LookUpScreen.tsx';
export { OriginalWayScreen } from './OriginalWayScreen.tsx';
export { RegisterFormScreen } from './RegisterFormScreen.tsx';
