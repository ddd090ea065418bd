/** Fetching what the server publishes as files. Anything unexpected is a value: the loop tries again. */
export type Fetched =
  | { readonly kind: 'body'; readonly bytes: Uint8Array; readonly etag: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly status: number };

const TIMEOUT_MS = 20_000;

async function fetchFile(path: string, etag: string | null): Promise<Fetched> {
  const headers: Record<string, string> = etag ? { 'if-none-match': etag } : {};
  try {
    const response = await fetch(path, {
      headers,
      // The service's own caching is by content name; the browser's must not answer for a manifest.
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 304) return { kind: 'unchanged' };
    if (!response.ok) return { kind: 'refused', status: response.status };
    return {
      kind: 'body',
      bytes: new Uint8Array(await response.arrayBuffer()),
      etag: response.headers.get('etag'),
    };
  } catch {
    return { kind: 'unreachable' };
  }
}

export const fetchManifest = (iss: string, etag: string | null): Promise<Fetched> =>
  fetchFile(`/status/v1/${encodeURIComponent(iss)}/manifest`, etag);

export const fetchChunk = (iss: string, name: string): Promise<Fetched> =>
  fetchFile(`/status/v1/${encodeURIComponent(iss)}/${encodeURIComponent(name)}`, null);
