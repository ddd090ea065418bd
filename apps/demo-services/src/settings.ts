/** What the program was started with, or what is wrong with it. */
export type Settings =
  | { readonly ok: true; readonly token: string; readonly port: number }
  | { readonly ok: false; readonly problem: string };

/** Reads DEMO_SERVICES_TOKEN (required) and DEMO_SERVICES_PORT (0 or absent: any free port). */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  if (env['HEALTHCODE_MODE'] === 'production') {
    return { ok: false, problem: 'demo services do not run in production (HEALTHCODE_MODE)' };
  }
  const token = env['DEMO_SERVICES_TOKEN'] ?? '';
  if (token === '') return { ok: false, problem: 'DEMO_SERVICES_TOKEN is not set' };
  const portText = env['DEMO_SERVICES_PORT'] ?? '0';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65_535) {
    return { ok: false, problem: 'DEMO_SERVICES_PORT must be a port number, 0 to 65535' };
  }
  return { ok: true, token, port };
}
