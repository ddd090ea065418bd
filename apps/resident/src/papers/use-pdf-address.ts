import { useEffect, useMemo } from 'react';

/** An address of this file within this page, gone with it. @param base64 the file */
export function usePdfAddress(base64: string): string {
  const address = useMemo(() => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  }, [base64]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return address;
}
