import type { CityReply } from '@healthcode/contracts/client';
import { createClient } from '@healthcode/contracts/client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

/** A district of the city: its code and its name in both languages. */
export type CityDistrict = CityReply['districts'][number];

interface CityUse {
  /** null until the server has answered. */
  readonly city: CityReply | null;
  readonly utcOffsetMinutes: number;
  /** The time the city lives in (UTC ms): a demo city may live in another year than this computer. */
  readonly cityNow: () => number;
}

/** The city's zone until it says itself: China has one, and it does not change with the season. */
const CHINA_OFFSET_MINUTES = 480;
const RETRY_MS = 15_000;
const client = createClient();

const CityContext = createContext<CityUse>({
  city: null,
  utcOffsetMinutes: CHINA_OFFSET_MINUTES,
  cityNow: () => Date.now(),
});

export function CityProvider({ children }: { children: ReactNode }) {
  const [city, setCity] = useState<CityReply | null>(null);
  const [ahead, setAhead] = useState<number | null>(null);

  useEffect(() => {
    if (city && ahead !== null) return;
    let ended = false;
    const ask = async () => {
      const [cityReply, timeReply] = await Promise.all([client('city'), client('time')]);
      if (ended) return;
      if (cityReply.ok) setCity(cityReply.value);
      if (timeReply.ok) setAhead(timeReply.value.cityTime - Date.now());
    };
    void ask();
    const timer = window.setInterval(ask, RETRY_MS);
    return () => {
      ended = true;
      window.clearInterval(timer);
    };
  }, [city, ahead]);

  const cityNow = useCallback(() => Date.now() + (ahead ?? 0), [ahead]);
  const use = useMemo(
    () => ({ city, cityNow, utcOffsetMinutes: city?.utcOffsetMinutes ?? CHINA_OFFSET_MINUTES }),
    [city, cityNow],
  );
  return <CityContext.Provider value={use}>{children}</CityContext.Provider>;
}

export const useCity = (): CityUse => useContext(CityContext);
