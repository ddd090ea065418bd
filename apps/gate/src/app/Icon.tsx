import type { ReactNode } from 'react';

/** Line icons on a 24 px square. Always beside words, so they are hidden from readers. */
const PATHS = {
  back: <path d="M15 5l-7 7 7 7" />,
  bolt: <path d="M13 3L5 13h6l-1 8 8-10h-6z" />,
  camera: (
    <>
      <path d="M4 8h3l2-3h6l2 3h3v11H4z" />
      <circle cx="12" cy="13" r="3.5" />
    </>
  ),
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  document: (
    <>
      <path d="M6 3h8l4 4v14H6zM14 3v4h4" />
      <path d="M9 12h6M9 16h6" />
    </>
  ),
  hospital: <path d="M4 21V5h16v16M12 8v6M9 11h6M9 21v-4h6v4" />,
  idCard: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2.5" />
      <circle cx="8.5" cy="11" r="2" />
      <path d="M5.5 16c.5-1.8 1.6-2.6 3-2.6s2.5.8 3 2.6M14.5 10H18M14.5 14H18" />
    </>
  ),
  keys: <path d="M4 6h16v12H4zM8 10h.01M12 10h.01M16 10h.01M8 14h8" />,
  lines: <path d="M5 5h14M5 10h9M5 15h12M5 20h6" />,
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" />,
  person: (
    <>
      <circle cx="12" cy="8" r="3.5" />
      <path d="M5.5 20c.6-4 3-6 6.5-6s5.9 2 6.5 6" />
    </>
  ),
  phone: (
    <path d="M6.5 3.5l3 .6 1 4-2 1.9a12 12 0 005.5 5.5l1.9-2 4 1 .6 3c-.2 1.6-1.3 2.5-3 2.5C10 19.5 4.5 14 4 6.5c0-1.7.9-2.8 2.5-3z" />
  ),
  place: (
    <>
      <path d="M12 21c4.5-5 7-8.3 7-11.5A7 7 0 005 9.5C5 12.7 7.5 16 12 21z" />
      <circle cx="12" cy="9.5" r="2.5" />
    </>
  ),
  sound: <path d="M4 9v6h4l5 4V5L8 9zM16.5 9a4 4 0 010 6M19 6.5a8 8 0 010 11" />,
  soundOff: <path d="M4 9v6h4l5 4V5L8 9zM17 9.5l5 5M22 9.5l-5 5" />,
  thermometer: (
    <>
      <path d="M9.5 4.5a2.5 2.5 0 015 0v9a4.5 4.5 0 11-5 0z" />
      <path d="M12 9v8" />
    </>
  ),
  upload: <path d="M12 16V5M7.5 9.5L12 5l4.5 4.5M5 19h14" />,
  wifi: <path d="M3 9.5a13 13 0 0118 0M6 13a8.5 8.5 0 0112 0M9 16.3a4.3 4.3 0 016 0M12 19.5h.01" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {PATHS[name]}
    </svg>
  );
}
