import type { ServiceAbout } from '@healthcode/contracts';
import type { ServiceAddress } from '../platform/config.ts';

const TIMEOUT_MS = 5_000;

/** A service outside our own walls, spoken to over HTTP with a bearer token. Throws when it does not answer 2xx. */
export async function callService<T>(
  service: ServiceAddress,
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<T> {
  const response = await fetch(service.url + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${service.token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`outside service answered ${response.status} at ${path.split('?')[0]}`);
  return (await response.json()) as T;
}

/** Who the service says it is: production refuses one that says it is a demo. */
export const aboutService = (service: ServiceAddress): Promise<ServiceAbout> =>
  callService(service, '/about');
