/** Everything but the code and the welcome: loaded when it is first gone to, so that those open sooner. */
export { LookedPage } from '../checks/LookedPage.tsx';
export { ConsentPage } from '../consent/ConsentPage.tsx';
export { ConsentRefusedPage } from '../consent/ConsentRefusedPage.tsx';
export { DeclarationsPage } from '../declarations/DeclarationsPage.tsx';
export { DeclareForPages } from '../declarations/DeclareForPages.tsx';
export { DeclarePages } from '../declarations/DeclarePages.tsx';
export { IdentityPage } from '../identity/IdentityPage.tsx';
export { MinePage } from '../mine/MinePage.tsx';
export { SignOutPage } from '../mine/SignOutPage.tsx';
export { WhyPage } from '../mine/WhyPage.tsx';
export { CodeEntryPage } from '../sign-in/CodeEntryPage.tsx';
export { PhonePage } from '../sign-in/PhonePage.tsx';
