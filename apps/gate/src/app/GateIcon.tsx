/** Icons that only gates need, in the style of the shared ones. Always beside words, hidden from readers. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  keys: 'M4 6.5h16v11H4zM8 10.5h.01M12 10.5h.01M16 10.5h.01M8.5 14h7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  mute: 'M4 9.5v5h3.5L12 18V6L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
} as const;

export type GateIconName = keyof typeof PATHS;

export function GateIcon({ name }: { readonly name: GateIconName }) {
  return (
    <svg
      className="hc-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
