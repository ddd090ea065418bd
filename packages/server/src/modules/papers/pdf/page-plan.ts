import type { Weight } from './font-shelf.ts';

/** Where and how a line of text stands. Lengths in mm, from the upper left corner of the sheet; sizes in points. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  /** `x` is the line's left end, unless said otherwise. */
  readonly align?: 'right' | 'middle';
  /** A longer line is set smaller until it fits. */
  readonly maxWidth?: number;
}

export interface Stroke {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** mm */
  readonly width: number;
  readonly dashed?: boolean;
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** What stands on one A4 sheet, before anything is drawn. */
export interface PagePlan {
  readonly texts: readonly TextLine[];
  readonly strokes: readonly Stroke[];
  /** Boxes with round corners, drawn as an outline. */
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly mark: Square;
  /** null: nothing on this sheet can be scanned. */
  readonly code: (Square & { readonly correction: 'medium' | 'quartile' }) | null;
}

/** What is printed of one paper. */
export interface PaperFacts {
  readonly passText: string;
  readonly city: { readonly zh: string; readonly en: string };
  readonly hotline: string;
  readonly number: string;
  /** null: it cannot be printed. */
  readonly maskedName: string | null;
  readonly hint: { readonly zh: string; readonly en: string };
  readonly validFrom: { readonly zh: string; readonly en: string };
  readonly validUntil: { readonly zh: string; readonly en: string };
  /** null: printed at home. */
  readonly office: { readonly zh: string; readonly en: string } | null;
}

export type PaperSize = 'a4' | 'card';
