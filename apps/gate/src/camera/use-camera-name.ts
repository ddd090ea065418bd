import { useT } from '../words/words.ts';
import type { CameraChoice } from './open-camera.ts';

/** What a camera is called: as the system does, or by its number where it has no name. */
export function useCameraName(): (choice: CameraChoice, index: number) => string {
  const t = useT();
  return ({ label }, index) => label || t('scan.cameraNamed', { count: index + 1 });
}
