import { type Route, route } from './route.ts';

/** Gates: their devices, venues and checks. */
export const gateRoutes = {
  gateMe: route('GET', '/api/v1/gate/me', ['gate'], true),
  enrolGate: route('POST', '/api/v1/gate/devices', ['gate'], true),
  gateBundle: route('GET', '/api/v1/gate/bundle', ['gate'], true),
  gateKeys: route('GET', '/api/v1/gate/devices/:deviceId/list-keys', ['gate'], true),
  uploadChecks: route('POST', '/api/v1/gate/checks', ['gate'], true),
} as const satisfies Record<string, Route>;
