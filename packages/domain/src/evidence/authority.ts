/** The kind of body that a source is. Rules say which kinds may report; the list is ours. */
export type Authority =
  | 'self'
  | 'laboratory'
  | 'clinic'
  | 'hospital'
  | 'health-commission'
  | 'district-cdc'
  | 'district'
  | 'city-command'
  | 'border'
  | 'public-security'
  | 'transport'
  | 'community'
  | 'region';

/** All kinds of authority; `self` is a person's own declaration, `region` another region's authority. */
export const AUTHORITIES: readonly Authority[] = [
  'self',
  'laboratory',
  'clinic',
  'hospital',
  'health-commission',
  'district-cdc',
  'district',
  'city-command',
  'border',
  'public-security',
  'transport',
  'community',
  'region',
];
