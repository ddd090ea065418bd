/** A text in both languages of the service. Neither is a translation that may be missing. */
export type Localised = { readonly zh: string; readonly en: string };
