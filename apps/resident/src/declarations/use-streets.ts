import type { ApiClient, StreetList } from '@healthcode/contracts/client';
import { useEffect, useState } from 'react';
import { useServices } from '../shell/services-context.ts';

export type Streets = StreetList['streets'];

/** Asked once for each district while the app is open; what could not be had is asked for again. */
const asked = new Map<string, Promise<Streets | null>>();

function ask(call: ApiClient, district: string): Promise<Streets | null> {
  const known = asked.get(district);
  if (known) return known;
  const answer = call('streets', { params: { district } }).then((reply) => {
    if (reply.ok) return reply.value.streets;
    asked.delete(district);
    return null;
  });
  asked.set(district, answer);
  return answer;
}

/** The streets of a district; `null`: not there yet, or no district; `unreachable`: cannot be had now. */
export function useStreets(district: string | null): Streets | 'unreachable' | null {
  const { api } = useServices();
  const [found, setFound] = useState<{ district: string; streets: Streets | 'unreachable' } | null>(null);
  useEffect(() => {
    if (district === null) return;
    let current = true;
    void ask(api.call, district).then((streets) => {
      if (current) setFound({ district, streets: streets ?? 'unreachable' });
    });
    return () => {
      current = false;
    };
  }, [api, district]);
  return found?.district === district ? found.streets : null;
}
