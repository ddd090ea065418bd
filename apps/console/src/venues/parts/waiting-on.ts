import type { GateDeviceView } from '@healthcode/contracts/client';

/** Checks on those of these devices that still upload, as they last said. */
export const waitingOn = (devices: readonly GateDeviceView[]): number =>
  devices.reduce((sum, { withdrawnAt, waiting }) => sum + (withdrawnAt === null ? (waiting ?? 0) : 0), 0);
