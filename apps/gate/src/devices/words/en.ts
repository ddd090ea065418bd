import type { zh } from './zh.ts';

/** The page of what is joined to a gate, in English. */
export const en: typeof zh = {
  title: 'Devices',
  lead: 'A thermometer’s figure is taken for this person or the next; a relay opens the barrier for whoever is admitted. Checking works without either.',
  links: {
    connecting: 'Connecting…',
    connected: 'Connected',
    lost: 'Not connected; trying again by itself. Check power and cable.',
    'ask-again': 'The browser wants it chosen again: press Connect.',
  },
  joining: 'Choose it in the window…',
  forget: 'Forget it',
  results: {
    cancelled: 'No device was chosen.',
    unsupported: 'This browser cannot connect such devices.',
    failed: 'It did not connect. Check power and cable, close programs that use it, and try again.',
  },
  thermometer: {
    title: 'Thermometer',
    none: 'No thermometer is connected.',
    ways: { bluetooth: 'Bluetooth thermometer', serial: 'Serial thermometer' },
    bluetooth: 'Connect by Bluetooth',
    bluetoothHint: 'A standard Bluetooth Health Thermometer. Switch it on and make it discoverable first.',
    serial: 'Connect by serial port',
    serialHint: 'At a USB or serial port, one line for each measurement, such as 36.5 or T=36.5C.',
    baud: 'Baud rate',
    noBluetooth:
      'This browser cannot connect Bluetooth devices. Use Chrome or Edge on Android, Windows or macOS.',
    waiting: 'Take a temperature and it shows here.',
    read: 'Just read: {{temperature}} °C',
    problems: {
      unreadable: 'What it sent cannot be read. Check the baud rate and the model.',
      'no-value': 'The thermometer says it has no value. Measure again.',
      implausible: 'No person has that temperature (34.0–43.0 °C), so it was not used.',
    },
    rule: 'A figure counts for the next person for 15 seconds, or for the person whose decision is on the screen.',
  },
  relay: {
    title: 'Barrier relay',
    none: 'No relay is connected: nothing opens by itself.',
    join: 'Connect the relay',
    hint: 'A USB relay (LCUS-1). It closes the circuit for 3 seconds when somebody is admitted; with a paper code or on the original way, staff look first and tap Open.',
    open: 'Open',
    opened: 'The gate is open',
    test: 'Open for 1 second',
    tested: 'The signal was sent and ends after a second. If nothing moved, check the wiring.',
    failed: 'The relay did not answer. Checking goes on; open by hand.',
  },
  noSerial:
    'This browser cannot connect serial devices. Use a recent Chrome or Edge on a computer or an Android tablet.',
};
