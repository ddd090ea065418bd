import type { ApiResult, Language, Problem } from '@healthcode/contracts/client';

interface Download {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly fileName: string;
  readonly language: Language;
  readonly body?: unknown;
}

/** Fetches a file and hands it to the browser to keep, under this name; a refusal is the server's problem. */
export async function download({
  method,
  path,
  fileName,
  language,
  body,
}: Download): Promise<ApiResult<true>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    if (!response.ok) return { ok: false, offline: false, problem: (await response.json()) as Problem };
    keep(await response.blob(), fileName);
    return { ok: true, value: true };
  } catch {
    return { ok: false, offline: true };
  }
}

function keep(file: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
