import type { MyAppeal } from '@healthcode/contracts/client';

/** What a part of the page does after something was done; null in its place: nothing can be done now. */
export interface Acting {
  readonly onChanged: (appeal: MyAppeal) => void;
  /** Asks for the appeal anew. */
  readonly again: () => void;
}
