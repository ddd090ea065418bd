import { type ApiResult, type BatchUploaded, FILE_ROUTES, type Problem } from '@healthcode/contracts/client';

/** A file on its way. `cancel` breaks it off; what has arrived by then is thrown away by the service. */
export interface Sending {
  readonly reply: Promise<ApiResult<BatchUploaded>>;
  readonly cancel: () => void;
}

interface FileToSend {
  readonly file: File;
  readonly kind: string;
  readonly language: 'zh' | 'en';
  /** Bytes that have left this computer. */
  readonly onProgress: (sent: number) => void;
}

/** Sends a file as it is. By XMLHttpRequest, for `fetch` does not tell how far an upload has come. */
export function sendFile({ file, kind, language, onProgress }: FileToSend): Sending {
  const { method, path } = FILE_ROUTES.uploadBatch;
  const request = new XMLHttpRequest();
  const reply = new Promise<ApiResult<BatchUploaded>>((resolve) => {
    request.addEventListener('load', () => resolve(resultOf(request.status, request.responseText)));
    for (const lost of ['error', 'abort', 'timeout'])
      request.addEventListener(lost, () => resolve({ ok: false, offline: true }));
  });
  request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
  request.open(method, `${path}?${new URLSearchParams({ kind, fileName: file.name })}`);
  request.setRequestHeader('content-type', 'text/csv');
  request.setRequestHeader('accept', 'application/json');
  request.setRequestHeader('accept-language', language);
  request.send(file);
  return { reply, cancel: () => request.abort() };
}

/** What a reply means; one that cannot be read (from something between) is a problem of the service. */
export function resultOf(status: number, text: string): ApiResult<BatchUploaded> {
  const body = readJson(text);
  if (status >= 200 && status < 300 && typeof body?.['batchId'] === 'string')
    return { ok: true, value: { batchId: body['batchId'] } };
  if (typeof body?.['code'] === 'string')
    return { ok: false, offline: false, problem: body as unknown as Problem };
  return { ok: false, offline: false, problem: unreadable(status) };
}

const CODES: Readonly<Record<number, string>> = { 401: 'not-signed-in', 413: 'file-too-large' };

/** Said by this app, for whatever stands between does not know our errors. */
const TOO_LARGE = {
  zh: '文件太大。请拆成几个文件，或用命令行导入。',
  en: 'The file is too large. Split it, or import it on the command line.',
};

const unreadable = (status: number): Problem => ({
  type: 'about:blank',
  title: '',
  status,
  code: CODES[status] ?? (status >= 500 ? 'database-unavailable' : 'internal-error'),
  ...(status === 413 && { message: TOO_LARGE }),
});

function readJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
