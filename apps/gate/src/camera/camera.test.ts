import { describe, expect, it } from 'vitest';
import {
  type CameraControls,
  controlsOf,
  fitZoom,
  type ImageSettings,
  nextZoom,
  zoomTimes,
} from './camera-controls.ts';
import { cameraObstacle, cameraProblemOf } from './camera-problem.ts';
import { createImageKeeper } from './image-keeper.ts';

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

describe('what a camera lets a gate do', () => {
  it('is nothing where it tells nothing', () => {
    expect(controlsOf({})).toEqual({
      torch: false,
      zoom: null,
      refocus: false,
      places: false,
      following: {},
    });
  });

  it('is what a phone offers: light, zoom, and following by itself', () => {
    const phone = controlsOf({
      torch: true,
      zoom: { min: 1, max: 8, step: 0.1 },
      focusMode: ['continuous', 'single-shot'],
      exposureMode: ['manual', 'continuous'],
      whiteBalanceMode: ['continuous'],
      pointsOfInterest: [],
    });
    expect(phone).toEqual({
      torch: true,
      zoom: { min: 1, max: 8, step: 0.1 },
      refocus: true,
      places: true,
      following: { focusMode: 'continuous', exposureMode: 'continuous', whiteBalanceMode: 'continuous' },
    });
  });

  it('asks for nothing that a camera with fixed lens and light cannot do', () => {
    expect(controlsOf({ focusMode: ['manual'], exposureMode: ['manual'] }).following).toEqual({});
  });

  it('has no buttons for a zoom that changes hardly anything', () => {
    const zooms = [1.19, 1.2, 1.21].map((max) => controlsOf({ zoom: { min: 1, max, step: 0.01 } }).zoom);
    expect(zooms.map((zoom) => zoom !== null)).toEqual([false, true, true]);
    expect(controlsOf({ zoom: { min: 0, max: 0 } }).zoom).toBeNull();
  });
});

describe('the zoom', () => {
  const phone = { min: 1, max: 4, step: 0.1 };
  const percent = { min: 100, max: 400, step: 10 };

  it('goes half as far again with each tap, and back, and never past its ends', () => {
    expect(nextZoom(phone, 1, 'in')).toBe(1.5);
    expect(nextZoom(phone, 1.5, 'out')).toBe(1);
    expect(nextZoom(phone, 3.5, 'in')).toBe(4);
    expect(nextZoom(phone, 1, 'out')).toBe(1);
    expect(nextZoom(percent, 100, 'in')).toBe(150);
  });

  it('that was remembered is fitted to a camera that has become another', () => {
    expect([0.9, 1, 1.04, 1.06, 4, 4.1].map((zoom) => fitZoom(phone, zoom))).toEqual([1, 1, 1, 1.1, 4, 4]);
  });

  it('is said in times, whatever the camera counts in', () => {
    expect([zoomTimes(phone, 1.5), zoomTimes(percent, 150), zoomTimes({ ...phone, min: 0.5 }, 0.5)]).toEqual([
      '1.5',
      '1.5',
      '0.5',
    ]);
  });
});

describe('wishes for the picture', () => {
  /** A camera that writes down what it was asked for. */
  function camera(can: Partial<CameraControls>) {
    const asked: ImageSettings[] = [];
    const track = {
      applyConstraints: async ({ advanced }: { advanced: ImageSettings[] }) => void asked.push(...advanced),
    } as unknown as MediaStreamTrack;
    const controls = { ...controlsOf({}), ...can };
    return { asked, keeper: createImageKeeper(track, controls) };
  }

  it('are asked for together with the earlier ones, which a camera would else forget', async () => {
    const { asked, keeper } = camera({ following: { focusMode: 'continuous' } });
    await keeper.ask({ zoom: 2 });
    await keeper.ask({ torch: true });
    expect(asked.at(-1)).toEqual({ focusMode: 'continuous', zoom: 2, torch: true });
  });

  it('are not repeated once the camera has refused them', async () => {
    const refusing = {
      applyConstraints: () => Promise.reject(new DOMException('', 'OverconstrainedError')),
    } as unknown as MediaStreamTrack;
    await expect(createImageKeeper(refusing, controlsOf({})).ask({ torch: true })).rejects.toThrow();
  });

  it('are none where a camera can do nothing', async () => {
    const { asked, keeper } = camera({});
    await keeper.ask({});
    expect(asked).toEqual([]);
  });

  it('name the place that was tapped only where the camera knows of places', async () => {
    const knowing = camera({ refocus: true, places: true });
    await knowing.keeper.refocus({ x: 0.25, y: 0.5 });
    expect(knowing.asked.at(-1)).toMatchObject({ pointsOfInterest: [{ x: 0.25, y: 0.5 }] });
    const other = camera({ refocus: true });
    await other.keeper.refocus({ x: 0.25, y: 0.5 });
    expect(other.asked.at(-1)).toEqual({ focusMode: 'single-shot' });
  });
});
