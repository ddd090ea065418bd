/** Pages beside the daily work, in a file of their own that is fetched when the first of them is opened. */
export { MoreScreen } from '../more/MoreScreen.tsx';
export { TypedScreen } from '../more/TypedScreen.tsx';
export { PaperScreen } from '../original/PaperScreen.tsx';
export { ShiftScreen } from '../shift/ShiftScreen.tsx';
export { SignInScreen } from '../sign-in/SignInScreen.tsx';
export { SignOutScreen } from '../sign-in/SignOutScreen.tsx';
export { VenueScreen } from '../venues/VenueScreen.tsx';
