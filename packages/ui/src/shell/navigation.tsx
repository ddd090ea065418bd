import { type AnchorHTMLAttributes, createContext, type MouseEvent, type ReactNode, useContext } from 'react';

type Navigate = (href: string) => void;

const NavigateContext = createContext<Navigate | null>(null);

export interface NavigateProviderProps {
  readonly navigate: Navigate;
  readonly children: ReactNode;
}

/** Lets links inside the app change the page without loading it again; without it they are ordinary links. */
export function NavigateProvider({ navigate, children }: NavigateProviderProps) {
  return <NavigateContext value={navigate}>{children}</NavigateContext>;
}

export interface AppLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly href: string;
}

/** A real link: opens in a new tab, can be copied, and goes through the app's router on a plain click. */
export function AppLink({ href, onClick, ...rest }: AppLinkProps) {
  const navigate = useContext(NavigateContext);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const inside =
      href.startsWith('/') &&
      !href.startsWith('//') &&
      rest.target === undefined &&
      rest.download === undefined;
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (navigate === null || !inside || !plain || event.defaultPrevented) return;
    event.preventDefault();
    navigate(href);
  };
  return <a href={href} onClick={follow} {...rest} />;
}
