/** Fills in the two seconds after which the camera returns. The button beside it does the same at once. */
export function NextRing() {
  return (
    <svg className="next-ring" viewBox="0 0 24 24" aria-hidden="true">
      <circle className="next-ring-track" cx="12" cy="12" r="9" />
      <circle className="next-ring-fill" cx="12" cy="12" r="9" pathLength="1" />
    </svg>
  );
}
