import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Numbers to watch, for Prometheus. Labels carry no identity. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'app' | 'method' | 'route' | 'status'>;
  readonly passesIssued: Counter;
  readonly checksStored: Counter<'decision'>;
  readonly evidenceTaken: Counter<'kind'>;
  readonly statusSequence: Gauge;
  readonly statusIssuedAt: Gauge;
  readonly statusEntries: Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'healthcode_http_request_seconds',
      help: 'HTTP requests by app, route and status',
      labelNames: ['app', 'method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
    passesIssued: new Counter({
      name: 'healthcode_passes_issued_total',
      help: 'Day passes signed',
      registers,
    }),
    checksStored: new Counter({
      name: 'healthcode_checks_stored_total',
      help: 'Checks taken from gates, by decision',
      labelNames: ['decision'],
      registers,
    }),
    evidenceTaken: new Counter({
      name: 'healthcode_evidence_taken_total',
      help: 'New evidence versions, by kind',
      labelNames: ['kind'],
      registers,
    }),
    statusSequence: new Gauge({ name: 'healthcode_status_sequence', help: 'Newest manifest', registers }),
    statusIssuedAt: new Gauge({
      name: 'healthcode_status_issued_at_seconds',
      help: 'City time of the newest manifest',
      registers,
    }),
    statusEntries: new Gauge({
      name: 'healthcode_status_entries',
      help: 'Enrolments in today’s list that are not green',
      registers,
    }),
  };
}
