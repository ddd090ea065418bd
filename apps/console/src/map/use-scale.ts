import { type RefObject, useEffect, useState } from 'react';

/** Screen pixels a unit of the drawing, so that words on it keep the size of the words around it. */
export function useScale(element: RefObject<SVGSVGElement | null>, units: number): number | null {
  const [scale, setScale] = useState<number | null>(null);
  useEffect(() => {
    const drawn = element.current;
    if (!drawn) return;
    const observer = new ResizeObserver(() => {
      const { width } = drawn.getBoundingClientRect();
      if (width > 0) setScale(width / units);
    });
    observer.observe(drawn);
    return () => observer.disconnect();
  }, [element, units]);
  return scale;
}
