import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanFile } from './clean-file.ts';
import { fileTypeOf } from './file-type.ts';
import { stripJpeg } from './strip-jpeg.ts';

const LIMITS = { most: 6, bytes: 10_485_760, pixels: 50_000_000, pages: 40 };
const GPS = {
  IFD0: { Make: 'Camera of Somebody' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 7/1 0/1' },
};

const picture = (width = 64, height = 32) =>
  sharp({ create: { width, height, channels: 3, background: '#cc7722' } });
const codeOf = async (bytes: Buffer, limits = LIMITS): Promise<string> => {
  try {
    return (await cleanFile(bytes, limits)).type;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

async function pdf(change: (document: PDFDocument) => void | Promise<void> = () => {}): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]).drawText('a report');
  document.setAuthor('Somebody by Name');
  await change(document);
  return Buffer.from(await document.save());
}

describe('a photo', () => {
  it('keeps what is seen and nothing of where and with what it was taken', async () => {
    const given = await picture().withExif(GPS).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const before = await sharp(given).metadata();
    expect(before.exif?.toString('latin1')).toContain('Camera of Somebody');
    const { type, bytes } = await cleanFile(given, LIMITS);
    const after = await sharp(bytes).metadata();
    expect(type).toBe('image/jpeg');
    expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation]).toEqual(
      Array(5).fill(undefined),
    );
    expect(bytes.toString('latin1')).not.toMatch(/Camera|GPS|Exif/);
    // held upright: the camera had lain on its side
    expect([after.width, after.height]).toEqual([32, 64]);
  });

  it.each(['png', 'webp'] as const)('may be a %s, and loses its metadata too', async (format) => {
    const given = await picture().withExif(GPS).toFormat(format).toBuffer();
    const { type, bytes } = await cleanFile(given, LIMITS);
    expect(type).toBe(`image/${format}`);
    expect((await sharp(bytes).metadata()).exif).toBe(undefined);
  });

  it('with more pixels than may be is refused before it is decoded', async () => {
    const given = await picture(1_000, 1_001).png().toBuffer();
    expect(await codeOf(given, { ...LIMITS, pixels: 1_001_000 })).toBe('image/png');
    expect(await codeOf(given, { ...LIMITS, pixels: 1_000_999 })).toBe('appeal-file-pixels');
  });

  it('that is cut off is refused', async () => {
    const given = await picture(600, 600).jpeg().toBuffer();
    expect(await codeOf(given.subarray(0, given.length / 2))).toBe('appeal-file-broken');
  });
});

describe('what a file is', () => {
  it('follows from its bytes', async () => {
    expect(await codeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('appeal-file-type');
    expect(await codeOf(Buffer.from('MZ\u0090\u0000'))).toBe('appeal-file-type');
    expect(await codeOf(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))).toBe('appeal-file-heic');
    expect(await codeOf(Buffer.from('%PDF-1.7 and nothing more'))).toBe('appeal-file-broken');
    expect(fileTypeOf(Buffer.from('\0\0\0\x18ftypavif\0\0\0\0'))).toBe(null);
    expect(fileTypeOf(Buffer.alloc(0))).toBe(null);
  });
});

describe('a PDF', () => {
  it('keeps its pages and not who made it', async () => {
    const { type, bytes } = await cleanFile(await pdf(), LIMITS);
    expect(type).toBe('application/pdf');
    const kept = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([kept.getPageCount(), kept.getAuthor()]).toEqual([1, undefined]);
    expect(bytes.toString('latin1')).not.toContain('Somebody');
  });

  it('loses the place in a photo that it holds', async () => {
    const photo = await picture().withExif(GPS).jpeg().toBuffer();
    const given = await pdf(async (document) => {
      document.getPage(0).drawImage(await document.embedJpg(photo));
    });
    expect(given.toString('latin1')).toContain('Camera of Somebody');
    const { bytes } = await cleanFile(given, LIMITS);
    expect(bytes.toString('latin1')).not.toContain('Camera of Somebody');
    expect((await sharp(stripJpeg(photo)).metadata()).width).toBe(64);
  });

  it.each<[string, (document: PDFDocument) => void | Promise<void>]>([
    ['a script at opening', (document) => document.addJavaScript('open', 'app.alert(1)')],
    ['an attachment', (document) => document.attach(Buffer.from('x'), 'x.exe')],
    [
      'a program to start',
      (document) =>
        document.catalog.set(
          PDFName.of('OpenAction'),
          document.context.obj({ S: 'Launch', F: PDFString.of('cmd.exe') }),
        ),
    ],
    [
      'a script whose name is written in another way',
      (document) =>
        document.catalog.set(PDFName.of('AA'), document.context.obj({ WC: { S: 'Java#53cript' } })),
    ],
    ['a form of its own', (document) => document.catalog.set(PDFName.of('XFA'), PDFString.of('x'))],
  ])('with %s is refused', async (_, change) => {
    expect(await codeOf(await pdf(change))).toBe('appeal-pdf-active');
  });

  it('that is encrypted is refused', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.context.trailerInfo.Encrypt = document.context.register(document.context.obj({ V: 4 }));
    const bytes = Buffer.from(await document.save({ useObjectStreams: false }));
    expect(await codeOf(bytes)).toBe('appeal-pdf-locked');
  });

  it('with more pages than may be is refused', async () => {
    const two = await pdf((document) => void document.addPage());
    expect(await codeOf(two, { ...LIMITS, pages: 2 })).toBe('application/pdf');
    expect(await codeOf(two, { ...LIMITS, pages: 1 })).toBe('appeal-pdf-long');
  });

  it('that would unpack to far more than it holds is refused unread', async () => {
    const packed = deflateSync(Buffer.alloc(64 * 1_024 * 1_024, '1 0 '));
    const bomb = Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<</Type/Obj#53tm/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`,
      ),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    expect(bomb.length).toBeLessThan(LIMITS.bytes);
    const from = performance.now();
    expect(await codeOf(bomb)).toBe('appeal-file-broken');
    expect(performance.now() - from).toBeLessThan(3_000);
  });
});
