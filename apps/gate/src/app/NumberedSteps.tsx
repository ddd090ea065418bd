export interface Step {
  readonly title: string;
  readonly detail?: string | undefined;
}

/** What to do, in order: a number, a verb, and how in smaller words. */
export function NumberedSteps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map(({ title, detail }) => (
        <li key={title}>
          <p className="step-title">{title}</p>
          {detail ? <p className="step-detail">{detail}</p> : null}
        </li>
      ))}
    </ol>
  );
}
