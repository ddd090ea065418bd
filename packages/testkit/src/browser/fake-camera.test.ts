import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, writeMjpeg } from '../index.ts';

const WIDTH = 640;
const HEIGHT = 480;

let folder: string;
let server: Server;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fake-camera-'));
  server = createServer((_request, reply) => {
    reply.setHeader('content-type', 'text/html').end('<!doctype html><title>camera</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

/** A picture of one colour, as JPEG, made by the browser itself. */
async function jpegOf(page: Page, colour: string): Promise<Buffer> {
  const url = await page.evaluate(
    ({ colour, width, height }) => {
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext('2d')!;
      context.fillStyle = colour;
      context.fillRect(0, 0, width, height);
      return canvas.toDataURL('image/jpeg', 0.95);
    },
    { colour, width: WIDTH, height: HEIGHT },
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

interface Seen {
  readonly width: number;
  readonly height: number;
  readonly colour: 'red' | 'green' | 'blue' | 'none';
}

/** Opens the camera, looks at the middle of its picture, and closes it again. */
function look(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = stream;
    await video.play();
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(video, 0, 0);
    const [r = 0, g = 0, b = 0] = context.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
    for (const track of stream.getTracks()) track.stop();
    const strongest = Math.max(r, g, b);
    const colour = strongest < 128 ? 'none' : strongest === r ? 'red' : strongest === g ? 'green' : 'blue';
    return { width: canvas.width, height: canvas.height, colour } as const;
  });
}

describe('the recorded camera', () => {
  it('shows a page the frames of the file, and those of a new file when it is opened again', async () => {
    const file = join(folder, 'camera.mjpeg');
    let browser: Browser | undefined;
    const painter = await launchChromium();
    try {
      const studio = await painter.newPage();
      const red = await jpegOf(studio, '#e00000');
      const blue = await jpegOf(studio, '#0000e0');

      await writeMjpeg(file, [red, red]);
      browser = await launchChromium({ fakeVideo: file });
      const page = await browser.newPage();
      await page.goto(address);
      expect(await look(page)).toEqual({ width: WIDTH, height: HEIGHT, colour: 'red' });

      await writeMjpeg(file, [blue]);
      expect(await look(page)).toEqual({ width: WIDTH, height: HEIGHT, colour: 'blue' });
    } finally {
      await browser?.close();
      await painter.close();
    }
  });

  it('is not there at all when no file is given', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(address);
      const refusal = await page.evaluate(() =>
        navigator.mediaDevices.getUserMedia({ video: true }).then(
          () => 'opened',
          (error: DOMException) => error.name,
        ),
      );
      expect(['NotFoundError', 'NotAllowedError']).toContain(refusal);
    } finally {
      await browser.close();
    }
  });

  it('keeps what a page stored when the same profile is launched again', async () => {
    const userDataDir = join(folder, 'profile');
    const first = await launchChromium({ userDataDir });
    const page = await first.newPage();
    await page.goto(address);
    await page.evaluate(() => localStorage.setItem('kept', 'yes'));
    await first.close();

    const second = await launchChromium({ userDataDir });
    try {
      const again = await second.newPage();
      await again.goto(address);
      expect(await again.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
    } finally {
      await second.close();
    }
  });
});
