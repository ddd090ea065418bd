import { useSharedT } from '../i18n/init-i18n.ts';

export interface ProgressStepsProps {
  /** From 1. */
  readonly current: number;
  readonly total: number;
  /** 健康申报 第 2 题，共 5 题; the shared words say 第 2 步，共 5 步. */
  readonly text?: string | undefined;
}

/** How far a form has come, in words and as bars. */
export function ProgressSteps({ current, total, text }: ProgressStepsProps) {
  const t = useSharedT();
  const steps = Array.from({ length: total }, (_, at) => at + 1);
  return (
    <div className="hc-steps">
      <p>{text ?? t('steps', { current, total })}</p>
      <div className="hc-steps__bars" aria-hidden="true">
        {steps.map((step) => (
          <span key={step} data-done={step <= current || undefined} />
        ))}
      </div>
    </div>
  );
}
