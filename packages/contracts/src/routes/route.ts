export type AppName = 'resident' | 'gate' | 'console';
export type Method = 'GET' | 'POST';

export interface Route {
  readonly method: Method;
  readonly path: string;
  /**
   * The origins that answer it: the three apps have separate listeners, and a cookie of one is never accepted on
   * another.
   */
  readonly apps: readonly AppName[];
  /** Whether a signed-in session of that app is needed. */
  readonly signedIn: boolean;
}

export const ALL = ['resident', 'gate', 'console'] as const;

/** One line of a room's table. Browsers load these: what an operation is for stands with its schemas. */
export const route = (method: Method, path: string, apps: readonly AppName[], signedIn: boolean): Route => ({
  method,
  path,
  apps,
  signedIn,
});
