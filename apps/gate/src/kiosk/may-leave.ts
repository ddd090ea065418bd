/**
 * Whether whoever held the corner may go back to staff's screens. The one place to ask for a device's PIN or a sign-in:
 * the corner and the question alone keep out slips, not people.
 */
export const mayLeave = async (): Promise<boolean> => true;
