import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { issuerKeys, readCity, readTime } from './service.ts';

export const cityHandlers = (services: Services): Handlers => ({
  time: async () => readTime(services),
  city: async () => readCity(services),
  issuerKeys: async () => issuerKeys(services),
});
