/** The part of subset-font that is used; the package has no types of its own. */
declare module 'subset-font' {
  // biome-ignore lint/style/noDefaultExport: what the package has
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      /** Names of four letters. */
      readonly dropTables?: readonly string[];
      readonly keepAllGlyphs?: boolean;
    },
  ): Promise<Uint8Array>;
}
