import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraObstacle, cameraProblemOf } from './camera-problem.ts';
import { chooseText, scanArea } from './scan-area.ts';

describe('the camera', () => {
  it('tells refused, missing and busy cameras apart', () => {
    expect(cameraProblemOf(new DOMException('', 'NotAllowedError'))).toBe('refused');
    expect(cameraProblemOf(new DOMException('', 'NotFoundError'))).toBe('none');
    expect(cameraProblemOf(new DOMException('', 'NotReadableError'))).toBe('in-use');
    expect(cameraProblemOf(new Error('anything else'))).toBe('failed');
  });

  it('says that a page without a secure connection gets no camera, before asking for one', () => {
    expect(cameraObstacle(false, undefined)).toBe('insecure');
    expect(cameraObstacle(true, undefined)).toBe('unsupported');
    expect(cameraObstacle(true, { getUserMedia: () => undefined } as unknown as MediaDevices)).toBeNull();
  });
});

describe('the scan area', () => {
  it('looks twice at the middle, then once at the whole picture', () => {
    const looks = [0, 1, 2, 3].map((look) => scanArea(1280, 720, look));
    expect(looks.map((area) => area.width)).toEqual([648, 648, 1280, 648]);
    expect(looks[0]).toMatchObject({ x: 316, y: 36, scaledWidth: 648, scaledHeight: 648 });
    expect(looks[2]).toMatchObject({ x: 0, y: 0, scaledWidth: 1280, scaledHeight: 720 });
  });

  it('stays inside every picture and never enlarges', () => {
    const side = fc.integer({ min: 120, max: 5_000 });
    fc.assert(
      fc.property(side, side, fc.nat(10), (width, height, look) => {
        const area = scanArea(width, height, look);
        expect(area.x + area.width).toBeLessThanOrEqual(width + 1);
        expect(area.y + area.height).toBeLessThanOrEqual(height + 1);
        expect(area.scaledWidth).toBeLessThanOrEqual(Math.min(area.width, 1280));
        const shape = area.width / area.height;
        expect(Math.abs(area.scaledWidth / area.scaledHeight - shape) / shape).toBeLessThan(0.05);
      }),
    );
  });

  it('prefers a health code to any other code in the picture', () => {
    expect(chooseText([])).toBeNull();
    expect(chooseText(['https://example.org/poster', 'HQ1:ABC'])).toBe('HQ1:ABC');
    expect(chooseText(['WIFI:T:WPA;;'])).toBe('WIFI:T:WPA;;');
  });
});
