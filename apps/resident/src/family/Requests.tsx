import type { FamilyRequest } from '@healthcode/contracts/client';
import { Button, formatInstant, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useServices } from '../shell/services-context.ts';
import type { FamilyUse } from './use-family.ts';
import { useKin } from './use-kin.ts';
import { useT } from './words.ts';

/** What was asked for and waits, or was answered otherwise. */
export function Requests({
  requests,
  use,
}: {
  readonly requests: readonly FamilyRequest[];
  readonly use: FamilyUse;
}) {
  const t = useT();
  if (requests.length === 0) return null;
  return (
    <section className="r-section" aria-labelledby="requests">
      <h2 id="requests">{t('page.requests')}</h2>
      <Panel>
        {requests.map((request) => (
          <RequestItem key={request.requestId} request={request} use={use} />
        ))}
      </Panel>
    </section>
  );
}

const WAITS = {
  guardian: 'page.askedGuardian',
  'text-message': 'page.askedText',
  'own-account': 'page.asked',
  counter: 'page.asked',
} as const;

function RequestItem({ request, use }: { readonly request: FamilyRequest; readonly use: FamilyUse }) {
  const t = useT();
  const kin = useKin();
  const { language } = usePreferences();
  const { api } = useServices();
  const { requestId, state, way } = request;
  const until = formatInstant(request.lapsesAt, language);
  const takeBack = () =>
    use.change(() => api.call('takeBackFamily', { params: { requestId }, body: {} }), t('page.takenBack'));
  return (
    <PanelSection>
      <div className="r-family-entry">
        <h3>
          {request.maskedName} <span className="r-person__kin">{kin.of(request.relation)}</span>
        </h3>
        <p>{state === 'asked' ? t(WAITS[way], { until }) : t(`page.${state}`)}</p>
        {state === 'asked' && (
          <>
            <p>
              {t('page.number')} <span className="r-family-number">{spaced(request.requestNumber)}</span>
              <br />
              <span className="r-beside">{t('page.numberHint')}</span>
            </p>
            <Button variant="second" waiting={use.submission.busy} onClick={takeBack}>
              {t('page.takeBack')}
            </Button>
          </>
        )}
      </div>
    </PanelSection>
  );
}

const spaced = (digits: string): string => `${digits.slice(0, 4)} ${digits.slice(4)}`;
