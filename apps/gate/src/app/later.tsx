import { type ComponentType, type JSX, lazy } from 'react';

/** Those whose file could not be had; React would show the same failure for ever. */
const failed = new Set<() => void>();

type PropsOf<Part> = Part extends ComponentType<infer Props> ? Props & JSX.IntrinsicAttributes : never;

/** A screen of a file that is fetched when it is first shown. */
export function later<Pages, Name extends keyof Pages>(
  pages: () => Promise<Pages>,
  name: Name,
): ComponentType<PropsOf<Pages[Name]>> {
  const fetchPart = async () => {
    try {
      return { default: (await pages())[name] as ComponentType<object> };
    } catch (error) {
      failed.add(() => {
        Part = lazy(fetchPart);
      });
      throw new NotLoaded('A part of the app could not be fetched.', { cause: error });
    }
  };
  let Part = lazy(fetchPart);
  return (props) => <Part {...props} />;
}

/** A file of the app is neither on the device nor to be had. */
export class NotLoaded extends Error {}

/** Has what failed fetched anew, the next time that it is shown. */
export function fetchAgain(): void {
  for (const renew of failed) renew();
  failed.clear();
}
