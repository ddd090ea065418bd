import { prepareZXingModule } from 'zxing-wasm/reader';

/**
 * Says where the reader's wasm is, and begins to compile it at once, not with the first person's code. Left to itself
 * the library would fetch it from a public host.
 */
export async function prepareReader(
  wasm: { readonly wasmBinary: ArrayBuffer } | { readonly locateFile: () => string },
): Promise<void> {
  await prepareZXingModule({ overrides: wasm, fireImmediately: true });
}
