import type { RequestOf, ResponseOf } from './operations.ts';
import type { Route } from './routes/route.ts';
import { type OperationName, ROUTES } from './routes.ts';
import type { Problem } from './schemas/common.ts';

/**
 * A call either gives the reply, or the server's problem, or `offline`: the server was not reached within the
 * time limit, so whether it acted is unknown. Operations that write take ids made by the caller and may be
 * repeated safely.
 */
export type ApiResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly offline: true; readonly problem?: undefined }
  | { readonly ok: false; readonly offline: false; readonly problem: Problem };

/** The parts of a request that cannot be left out; a query whose every field is optional can. */
type NeededParts<N extends OperationName> = {
  [P in keyof RequestOf<N>]: Record<never, never> extends RequestOf<N>[P]
    ? P extends 'query'
      ? never
      : P
    : P;
}[keyof RequestOf<N>];

export type ApiClient = <N extends OperationName>(
  operation: N,
  ...request: keyof RequestOf<N> extends never
    ? []
    : [NeededParts<N>] extends [never]
      ? [request?: RequestOf<N>]
      : [RequestOf<N>]
) => Promise<ApiResult<ResponseOf<N>>>;

interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

function urlOf(base: string, route: Route, { params = {}, query = {} }: Parts): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = Object.entries(query).filter(([, value]) => value !== undefined) as [string, string][];
  return base + path + (search.length > 0 ? `?${new URLSearchParams(search)}` : '');
}

const unreadable = (status: number): Problem => ({
  type: 'about:blank',
  title: '',
  status,
  code: status >= 500 ? 'database-unavailable' : 'internal-error',
});

async function problemOf(response: Response): Promise<Problem> {
  try {
    const problem = (await response.json()) as Problem;
    return typeof problem.code === 'string' ? problem : unreadable(response.status);
  } catch {
    return unreadable(response.status);
  }
}

/**
 * @param options.base origin without a slash at the end; empty for the page's own
 * @param options.language asked for in problem texts
 * @param options.timeoutMs after which the call counts as offline (default 10 s)
 */
export function createClient(
  options: { base?: string; language?: () => 'zh' | 'en'; timeoutMs?: number; fetch?: typeof fetch } = {},
): ApiClient {
  const { base = '', language = () => 'zh', timeoutMs = 10_000 } = options;
  const send = options.fetch ?? ((input, init) => fetch(input, init));
  const call = async (operation: OperationName, request: Parts = {}): Promise<ApiResult<unknown>> => {
    const route = ROUTES[operation];
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language() };
    const init: RequestInit = {
      method: route.method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    };
    if (route.method === 'POST') {
      headers['content-type'] = 'application/json';
      init.body = JSON.stringify(request.body ?? {});
    }
    try {
      const response = await send(urlOf(base, route, request), init);
      if (!response.ok) return { ok: false, offline: false, problem: await problemOf(response) };
      return { ok: true, value: await response.json() };
    } catch {
      return { ok: false, offline: true };
    }
  };
  return call as ApiClient;
}
