/** In the demo city the message is to be read on the resident app's origin, one port below this one. */
export function demoInboxAddress(
  here: Pick<Location, 'protocol' | 'hostname' | 'port'>,
  phone: string | null,
): string {
  const port = Number(here.port) - 1;
  const query = phone === null ? '' : `?to=${encodeURIComponent(phone)}`;
  return `${here.protocol}//${here.hostname}:${port}/demo/inbox${query}`;
}
