export { type EnumerateStory, playEnumerate } from './play-enumerate.ts';
export { type OtpPlan, type OtpStory, playOtp } from './play-otp.ts';
