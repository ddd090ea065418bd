import { type ApiResult, FILE_ROUTES, type Problem } from '@healthcode/contracts/client';

interface FileToOpen {
  readonly appealId: string;
  readonly fileId: string;
  readonly reason: string;
  readonly language: 'zh' | 'en';
}

/** A file of an appeal, as it is kept. That it was opened, and why, is written down before it comes. */
export async function openFile({ appealId, fileId, reason, language }: FileToOpen): Promise<ApiResult<Blob>> {
  const { method, path } = FILE_ROUTES.openAppealFile;
  try {
    const reply = await fetch(path.replace(':appealId', appealId).replace(':fileId', fileId), {
      method,
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ reason }),
      cache: 'no-store',
    });
    if (reply.ok) return { ok: true, value: await reply.blob() };
    return { ok: false, offline: false, problem: (await reply.json()) as Problem };
  } catch {
    return { ok: false, offline: true };
  }
}
