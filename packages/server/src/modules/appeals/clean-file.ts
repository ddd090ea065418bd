import type { AppealPolicy } from '@healthcode/domain';
import { ProblemError } from '../../platform/problem-error.ts';
import { type CleanFile, cleanImage } from './clean-image.ts';
import { cleanPdf } from './clean-pdf.ts';
import { fileTypeOf } from './file-type.ts';

/** A large picture takes some 200 MB while it is worked on: so many at once, the others wait. */
const AT_ONCE = 2;
let working = 0;
const waiting: (() => void)[] = [];

/** What is kept of a file that somebody sent: made anew from what is seen of it. Throws a problem that says why not. */
export async function cleanFile(bytes: Buffer, limits: AppealPolicy['files']): Promise<CleanFile> {
  const type = fileTypeOf(bytes);
  if (type === null) throw new ProblemError('appeal-file-type');
  if (type === 'heic') throw new ProblemError('appeal-file-heic');
  if (working >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else working += 1;
  try {
    const clean = type === 'application/pdf' ? cleanPdf(bytes, limits) : cleanImage(bytes, type, limits);
    return await clean;
  } finally {
    // whoever waits takes over the place
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}
