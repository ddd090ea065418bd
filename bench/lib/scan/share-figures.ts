import { besides, type Figure, median } from '../figures.ts';
import { ALL_KINDS, GRADES } from './grades.ts';
import type { FrameOutcome } from './read-shares.ts';

const WANTED = { name: 'wanted 0.95', value: 0.95 };
const share = (outcomes: readonly FrameOutcome[], is: (outcome: FrameOutcome) => boolean) =>
  outcomes.filter(is).length / outcomes.length;
const byGate = ({ looks }: FrameOutcome) => looks !== null;
const byJsQr = (outcome: FrameOutcome) => outcome.byJsQr;

/** Shares of frames read: of all, at first sight, and of each kind in each grade beside jsQR on the same frames. */
export function shareFigures(bench: string, outcomes: readonly FrameOutcome[]): Figure[] {
  const figure = (name: string, value: number) => ({ bench, figure: name, value, unit: 'share of frames' });
  const jsQr = { name: 'jsQR', value: share(outcomes, byJsQr) };
  const kinds = ALL_KINDS.map((kind) => {
    const those = outcomes.filter((outcome) => outcome.kind === kind);
    return besides(figure(`read-${kind}`, share(those, byGate)), {
      name: 'jsQR',
      value: share(those, byJsQr),
    });
  });
  const grades = GRADES.map((grade) => {
    const those = outcomes.filter((outcome) => outcome.grade === grade);
    return besides(figure(`read-grade-${grade + 1}`, share(those, byGate)), {
      name: 'jsQR',
      value: share(those, byJsQr),
    });
  });
  return [
    besides({ ...figure('frames', outcomes.length), unit: 'frames' }, null),
    besides(figure('read', share(outcomes, byGate)), WANTED),
    besides(figure('read-beside-jsqr', share(outcomes, byGate)), jsQr),
    besides(
      figure(
        'read-by-the-first-look',
        share(outcomes, ({ looks }) => looks === 1),
      ),
      jsQr,
    ),
    ...kinds,
    ...grades,
    besides(
      { bench, figure: 'first-look', value: median(outcomes.map((each) => each.firstLookMs)), unit: 'ms' },
      { name: 'jsQR', value: median(outcomes.map((each) => each.jsQrMs)) },
    ),
  ];
}
