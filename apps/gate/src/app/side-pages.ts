/**
 * Pages beside the daily work, in a file of their own that is fetched when the first of them is opened. One file on
 * purpose: several that share modules would have the bundler cut the first load into pieces, which compress worse.
 */

import { sideZh } from '../words/side-zh.ts';
import { addChinese } from '../words/words.ts';

addChinese(sideZh);

export { DecisionSheets } from '../decision/DecisionSheets.tsx';
export { DevicesScreen } from '../devices/DevicesScreen.tsx';
export { openDeviceRoom } from '../devices/device-room.ts';
export { OpenGateButton } from '../devices/OpenGateButton.tsx';
export { NoListPanel } from '../freshness/NoListPanel.tsx';
export { KioskScreen } from '../kiosk/KioskScreen.tsx';
export { KioskSetupScreen } from '../kiosk/KioskSetupScreen.tsx';
export { ChangePinScreen } from '../lock/ChangePinScreen.tsx';
export { LockScreen } from '../lock/LockScreen.tsx';
export { SetPinScreen } from '../lock/SetPinScreen.tsx';
export { MoreScreen } from '../more/MoreScreen.tsx';
export { TypedScreen } from '../more/TypedScreen.tsx';
export { HospitalScreen } from '../original/HospitalScreen.tsx';
export { PaperScreen } from '../original/PaperScreen.tsx';
export { FlowLine } from '../passages/FlowLine.tsx';
export { CameraProblemPanel } from '../scan/CameraProblemPanel.tsx';
export { CameraSwitch } from '../scan/CameraSwitch.tsx';
export { ShiftScreen } from '../shift/ShiftScreen.tsx';
export { SignInScreen } from '../sign-in/SignInScreen.tsx';
export { SignOutScreen } from '../sign-in/SignOutScreen.tsx';
export { NumberPad } from '../temperature/NumberPad.tsx';
export { MovingScreen } from '../venues/MovingScreen.tsx';
export { VenueScreen } from '../venues/VenueScreen.tsx';
export { WithdrawnScreen } from '../withdrawn/WithdrawnScreen.tsx';
export { ElsewhereScreen } from './ElsewhereScreen.tsx';
