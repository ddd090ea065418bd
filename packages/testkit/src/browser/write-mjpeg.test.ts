import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMjpeg } from './write-mjpeg.ts';

const picture = (filling: number) => Buffer.from([0xff, 0xd8, filling, filling, 0xff, 0xd9]);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mjpeg-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('writeMjpeg', () => {
  it('writes the pictures one after another and leaves no other file', async () => {
    await writeMjpeg(join(folder, 'clip.mjpeg'), [picture(1), picture(2)]);
    expect(await readFile(join(folder, 'clip.mjpeg'))).toEqual(Buffer.concat([picture(1), picture(2)]));
    expect(await readdir(folder)).toEqual(['clip.mjpeg']);
  });

  it('refuses an empty clip', async () => {
    await expect(writeMjpeg(join(folder, 'empty.mjpeg'), [])).rejects.toThrow(TypeError);
  });

  it('refuses what is not a JPEG, saying which picture', async () => {
    const frames = [picture(1), Buffer.from('\u0089PNG', 'latin1')];
    await expect(writeMjpeg(join(folder, 'png.mjpeg'), frames)).rejects.toThrow('Picture 1');
  });
});
