import type { CameraFrame } from './frame-light.ts';

/**
 * The picture that the video shows now, in the cheapest form that this browser can hand to a worker: the frame
 * itself, which is not even copied; a bitmap; or its colours, drawn and read on the screen's own thread.
 */
export async function grabFrame(video: HTMLVideoElement): Promise<CameraFrame | null> {
  if (video.videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  if (typeof VideoFrame === 'function') {
    try {
      return new VideoFrame(video);
    } catch {
      // Some browsers make no frame of a stream.
    }
  }
  if (typeof OffscreenCanvas === 'function' && typeof createImageBitmap === 'function')
    return createImageBitmap(video).catch(() => colours(video));
  return colours(video);
}

let canvas: HTMLCanvasElement | undefined;

function colours(video: HTMLVideoElement): ImageData | null {
  canvas ??= document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

export const transferables = (frame: CameraFrame): Transferable[] =>
  'data' in frame ? [frame.data.buffer as ArrayBuffer] : [frame];

/** Calls back once, when the video has another picture than now; where the browser does not tell, a moment later. */
export function onNextPicture(video: HTMLVideoElement, then: () => void): () => void {
  if ('requestVideoFrameCallback' in video) {
    const handle = video.requestVideoFrameCallback(then);
    return () => video.cancelVideoFrameCallback(handle);
  }
  const timer = setTimeout(then, 33);
  return () => clearTimeout(timer);
}
