/**
 * What this tab gave along when it sent somebody to another channel, so that a code that somebody else's browser got
 * there signs nobody in here. Each is good for one way there and back.
 */
const KEY = 'healthcode.channel-state';
const RETURN_KEY = 'healthcode.channel-return';

/**
 * The address to go to, with a fresh state that this tab remembers.
 * @param returnTo the page of the app to go on with afterwards
 */
export function beginChannel(authorizeUrl: string, returnTo = '/'): string {
  const state = crypto.randomUUID();
  sessionStorage.setItem(KEY, state);
  sessionStorage.setItem(RETURN_KEY, returnTo);
  const url = new URL(authorizeUrl, window.location.origin);
  url.searchParams.set('state', state);
  url.searchParams.set('redirect_uri', `${window.location.origin}/sign-in/alipay`);
  return url.href;
}

/** Where whoever has come back goes on; only a page of this app. */
export function returnFromChannel(): string {
  try {
    const path = sessionStorage.getItem(RETURN_KEY) ?? '/';
    return /^\/(?![/\\])/.test(path) ? path : '/';
  } catch {
    return '/';
  }
}

/** Whether what came back is what this tab sent. */
export function isOwnState(state: string | null): boolean {
  try {
    return state !== null && state === sessionStorage.getItem(KEY);
  } catch {
    return false;
  }
}
