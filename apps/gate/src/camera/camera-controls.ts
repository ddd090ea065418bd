/** The parts of the Image Capture specification that are used here; compilers do not know them yet. */
export interface ImageCapabilities {
  readonly torch?: boolean;
  readonly zoom?: { readonly min?: number; readonly max?: number; readonly step?: number };
  readonly focusMode?: readonly string[];
  readonly exposureMode?: readonly string[];
  readonly whiteBalanceMode?: readonly string[];
  readonly pointsOfInterest?: unknown;
}

export interface ZoomRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What this camera lets a page do. */
export interface CameraControls {
  readonly torch: boolean;
  readonly zoom: ZoomRange | null;
  /** A tap can make it focus anew; and on a place of the picture, where the camera knows of places. */
  readonly refocus: boolean;
  readonly places: boolean;
  /** To be set once, when the camera is opened: it follows light and distance by itself. */
  readonly following: ImageSettings;
}

/** What can be asked of a camera. All of it is asked together, because a later wish replaces the ones before. */
export interface ImageSettings {
  readonly torch?: boolean;
  readonly zoom?: number;
  readonly focusMode?: 'continuous' | 'single-shot';
  readonly exposureMode?: 'continuous';
  readonly whiteBalanceMode?: 'continuous';
  readonly pointsOfInterest?: readonly { readonly x: number; readonly y: number }[];
}

const FOLLOW = 'continuous';
/** Less than this is not worth a button. */
const SMALLEST_ZOOM_SPAN = 1.2;

export function controlsOf(capabilities: ImageCapabilities): CameraControls {
  const { torch, zoom, focusMode = [], exposureMode = [], whiteBalanceMode = [] } = capabilities;
  return {
    torch: torch === true,
    zoom: zoomRangeOf(zoom),
    refocus: focusMode.includes('single-shot'),
    places: capabilities.pointsOfInterest !== undefined,
    following: {
      ...(focusMode.includes(FOLLOW) && { focusMode: FOLLOW }),
      ...(exposureMode.includes(FOLLOW) && { exposureMode: FOLLOW }),
      ...(whiteBalanceMode.includes(FOLLOW) && { whiteBalanceMode: FOLLOW }),
    },
  };
}

function zoomRangeOf(zoom: ImageCapabilities['zoom']): ZoomRange | null {
  const { min, max, step } = zoom ?? {};
  if (min === undefined || max === undefined || !(min > 0) || max / min < SMALLEST_ZOOM_SPAN) return null;
  return { min, max, step: step !== undefined && step > 0 ? step : 0.1 };
}

/** Each tap makes the code half as large again, whatever the camera counts in: some give percent. */
const ZOOM_TAP = 1.5;

export function nextZoom(range: ZoomRange, now: number, direction: 'in' | 'out'): number {
  return fitZoom(range, direction === 'in' ? now * ZOOM_TAP : now / ZOOM_TAP);
}

/** The nearest zoom that the camera has, for one that was remembered or worked out. */
export function fitZoom({ min, max, step }: ZoomRange, wanted: number): number {
  const stepped = min + Math.round((wanted - min) / step) * step;
  return Number(Math.min(max, Math.max(min, stepped)).toFixed(3));
}

/** As people say it: 1.5 times as large as without. Cameras that zoom out too begin below 1. */
export function zoomTimes({ min }: ZoomRange, zoom: number): string {
  return (zoom / (min < 1 ? 1 : min)).toFixed(1);
}
