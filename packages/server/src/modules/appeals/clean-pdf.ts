import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib';
import { ProblemError } from '../../platform/problem-error.ts';
import type { CleanFile } from './clean-image.ts';
import { isPdfBomb } from './pdf-bombs.ts';
import { stripJpeg } from './strip-jpeg.ts';

/** What acts, carries other files, or is a form that thinks for itself. */
const ACTIVE_KEYS = ['JS', 'EmbeddedFiles', 'EmbeddedFile', 'EF', 'XFA', 'RichMedia', 'RichMediaContent'];
const ACTIVE_NAMES = [
  ...['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'Rendition', 'Movie', 'Sound'],
  ...['RichMedia', 'RichMediaExecute', 'EmbeddedFile', 'Filespec', 'FileAttachment', 'Screen', '3D'],
];
/** Where programs keep what they know of the author and the machine. */
const TELLING_KEYS = ['Metadata', 'PieceInfo', 'LastModified', 'Info', 'AA', 'A', 'Thumb', 'Perms'];

/**
 * The pages alone, in a new document: no scripts, no attachments, no encryption, nothing about who made it. Throws a
 * problem for what holds any of them, has too many pages, or cannot be read.
 */
export async function cleanPdf(bytes: Buffer, limits: { readonly pages: number }): Promise<CleanFile> {
  if (await isPdfBomb(bytes)) throw new ProblemError('appeal-file-broken');
  const given = await load(bytes);
  try {
    for (const [, object] of given.context.enumerateIndirectObjects())
      if (isActive(object, given.context)) throw new ProblemError('appeal-pdf-active');
    const pages = given.getPageCount();
    if (pages < 1) throw new ProblemError('appeal-file-broken');
    if (pages > limits.pages) throw new ProblemError('appeal-pdf-long');
    return { type: 'application/pdf', bytes: await copyPages(given) };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('appeal-file-broken', {}, { cause: error });
  }
}

async function load(bytes: Buffer): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch (error) {
    // its own error class loses its name on the way through an older target: the message is what stays
    const locked = error instanceof Error && /encrypted/i.test(error.message);
    throw new ProblemError(locked ? 'appeal-pdf-locked' : 'appeal-file-broken', {}, { cause: error });
  }
}

async function copyPages(given: PDFDocument): Promise<Buffer> {
  const clean = await PDFDocument.create({ updateMetadata: false });
  for (const page of await clean.copyPages(given, given.getPageIndices())) clean.addPage(page);
  for (const [ref, object] of clean.context.enumerateIndirectObjects()) {
    forgetIn(object);
    if (object instanceof PDFRawStream && isJpeg(object)) {
      const contents = stripJpeg(Buffer.from(object.contents));
      clean.context.assign(ref, PDFRawStream.of(object.dict, contents));
    }
  }
  return Buffer.from(await clean.save({ useObjectStreams: false, addDefaultPage: false }));
}

const nameOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFName ? object.decodeText() : null;

const isJpeg = ({ dict }: PDFRawStream): boolean => {
  const filter = dict.lookup(PDFName.of('Filter'));
  const last = filter instanceof PDFArray ? filter.lookup(filter.size() - 1) : filter;
  return filter instanceof PDFArray && filter.size() > 1 ? false : nameOf(last) === 'DCTDecode';
};

/** Looks through one object and everything written inside it; what it refers to is looked at by itself. */
function isActive(object: PDFObject | undefined, context: PDFContext): boolean {
  if (object instanceof PDFStream) return isActive(object.dict, context);
  if (object instanceof PDFArray) return object.asArray().some((part) => isActive(part, context));
  if (object instanceof PDFName) return false;
  if (!(object instanceof PDFDict)) return false;
  return object.entries().some(([key, value]) => {
    if (ACTIVE_KEYS.includes(key.decodeText())) return true;
    const says = ['S', 'Type', 'Subtype'].includes(key.decodeText());
    if (says && ACTIVE_NAMES.includes(nameOf(context.lookup(value)) ?? '')) return true;
    return isActive(value, context);
  });
}

function forgetIn(object: PDFObject): void {
  if (object instanceof PDFStream) forgetIn(object.dict);
  if (object instanceof PDFArray) for (const part of object.asArray()) forgetIn(part);
  if (!(object instanceof PDFDict)) return;
  for (const key of TELLING_KEYS) object.delete(PDFName.of(key));
  for (const [, value] of object.entries()) forgetIn(value);
}
