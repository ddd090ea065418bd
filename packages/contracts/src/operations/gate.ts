import { Type } from 'typebox';
import type { gateRoutes } from '../routes/gate.ts';
import { Uuid } from '../schemas/common.ts';
import * as Gate from '../schemas/gate.ts';
import type { OperationsOf } from './operation.ts';

/** Gates: their devices, venues and checks. */
export const gateOperations = {
  gateMe: { summary: 'The signed-in gate staff and their venues', response: Gate.GateMe },
  enrolGate: {
    summary: 'Enrol this device as a gate',
    body: Gate.EnrolGateBody,
    response: Gate.GateEnrolled,
  },
  gateBundle: { summary: 'Keys, policies and venues for offline work', response: Gate.GateBundle },
  gateKeys: {
    summary: 'List and display keys, sealed to this device',
    params: Type.Object({ deviceId: Uuid }),
    response: Gate.GateKeysReply,
  },
  uploadChecks: {
    summary: 'Upload queued checks, exactly once',
    body: Gate.UploadChecksBody,
    response: Gate.ChecksUploaded,
  },
} as const satisfies OperationsOf<typeof gateRoutes>;
