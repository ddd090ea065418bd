import sharp from 'sharp';
import { ProblemError } from '../../platform/problem-error.ts';
import type { AppealFileType } from './file-type.ts';

/** Enough to read a document by; in pixels along the longer side. */
const LONGEST_SIDE = 4_096;

type ImageType = Exclude<AppealFileType, 'application/pdf'>;
export interface CleanFile {
  readonly type: AppealFileType;
  readonly bytes: Buffer;
}

const FORMATS = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const;

/**
 * The picture alone: decoded and encoded anew, turned the way that the camera held it, without place, time, device or
 * thumbnail. Throws a problem for what cannot be decoded or has more pixels than may be.
 */
export async function cleanImage(
  bytes: Buffer,
  type: ImageType,
  limits: { readonly pixels: number; readonly bytes: number },
): Promise<CleanFile> {
  const image = sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true });
  try {
    const { format } = await image.metadata();
    if (format !== FORMATS[type]) throw new ProblemError('appeal-file-broken');
    const picture = image
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    const clean = await picture.clone().toFormat(FORMATS[type], { quality: 88 }).toBuffer();
    if (clean.length <= limits.bytes) return { type, bytes: clean };
    const smaller = await picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer();
    return { type: 'image/jpeg', bytes: smaller };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const tooMany = error instanceof Error && /pixel limit/i.test(error.message);
    throw new ProblemError(tooMany ? 'appeal-file-pixels' : 'appeal-file-broken', {}, { cause: error });
  }
}
