import { type ApiResult, type AppealFile, FILE_ROUTES, type Problem } from '@healthcode/contracts/client';

/** A file on its way. `cancel` breaks it off: nothing of it is kept. */
export interface Sending {
  readonly reply: Promise<ApiResult<AppealFile>>;
  readonly cancel: () => void;
}

interface FileToSend {
  readonly file: File;
  readonly appealId: string;
  readonly forPerson: string | null;
  readonly language: 'zh' | 'en';
  /** From 0 to 1: what has left this phone. */
  readonly onProgress: (share: number) => void;
}

/** By XMLHttpRequest, for `fetch` does not tell how far an upload has come. */
export function sendAppealFile({ file, appealId, forPerson, language, onProgress }: FileToSend): Sending {
  const { method, path } = FILE_ROUTES.uploadAppealFile;
  const request = new XMLHttpRequest();
  const reply = new Promise<ApiResult<AppealFile>>((resolve) => {
    request.addEventListener('load', () => resolve(resultOf(request.status, request.responseText)));
    for (const lost of ['error', 'abort', 'timeout'])
      request.addEventListener(lost, () => resolve({ ok: false, offline: true }));
  });
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    onProgress(total > 0 ? loaded / total : 0),
  );
  const query = forPerson === null ? '' : `?${new URLSearchParams({ personId: forPerson })}`;
  request.open(method, path.replace(':appealId', appealId) + query);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('accept-language', language);
  request.timeout = 180_000;
  request.send(file);
  return { reply, cancel: () => request.abort() };
}

/** What a reply means; one that cannot be read comes from something between us and the service. */
export function resultOf(status: number, text: string): ApiResult<AppealFile> {
  try {
    const body = JSON.parse(text) as AppealFile & Problem;
    if (status === 200 && typeof body.fileId === 'string') return { ok: true, value: body };
    if (typeof body.code === 'string') return { ok: false, offline: false, problem: body };
  } catch {
    // said below
  }
  const code = status >= 500 ? 'database-unavailable' : 'internal-error';
  return { ok: false, offline: false, problem: { type: 'about:blank', title: '', status, code } };
}
