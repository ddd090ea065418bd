import { formatTemperature } from '@healthcode/domain';
import { Button, Notice, Panel, PanelSection, SelectField } from '@healthcode/ui';
import { useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { bluetoothOf } from './bluetooth.ts';
import { serialOf } from './serial-port.ts';
import { useJoining } from './use-joining.ts';
import { useDevicesT } from './words/words.ts';

const BAUD_RATES = [9_600, 19_200, 38_400, 57_600, 115_200] as const;

/** The last message, as it comes: so that whoever sets up sees at once what the thermometer says. */
function LiveReading() {
  const t = useDevicesT();
  const { reading } = useStore(useGate().devices.state);
  if (!reading) return <p role="status">{t('thermometer.waiting')}</p>;
  const { value } = reading;
  return (
    <p role="status">
      {value.ok ? (
        <strong>{t('thermometer.read', { temperature: formatTemperature(value.tenths) })}</strong>
      ) : (
        t(`thermometer.problems.${value.problem}`)
      )}
    </p>
  );
}

function JoinThermometer() {
  const t = useDevicesT();
  const { running, result, join } = useJoining<'bluetooth' | 'serial'>();
  const [baudRate, setBaudRate] = useState('9600');
  return (
    <>
      {result ? (
        <Notice kind="warn" live>
          {t(`results.${result}`)}
        </Notice>
      ) : null}
      {bluetoothOf(navigator) ? (
        <div className="stack">
          <p className="meta">{t('thermometer.bluetoothHint')}</p>
          <Button
            size="gate"
            block
            variant="second"
            waiting={running === 'bluetooth'}
            waitingText={t('joining')}
            onClick={() => void join('bluetooth', (room) => room.joinBluetoothThermometer())}
          >
            {t('thermometer.bluetooth')}
          </Button>
        </div>
      ) : (
        <p>{t('thermometer.noBluetooth')}</p>
      )}
      {serialOf(navigator) ? (
        <div className="stack">
          <p className="meta">{t('thermometer.serialHint')}</p>
          <SelectField
            id="baud"
            label={t('thermometer.baud')}
            value={baudRate}
            options={BAUD_RATES.map((rate) => ({ value: String(rate), label: String(rate) }))}
            onChange={setBaudRate}
          />
          <Button
            size="gate"
            block
            variant="second"
            waiting={running === 'serial'}
            waitingText={t('joining')}
            onClick={() => void join('serial', (room) => room.joinSerialThermometer(Number(baudRate)))}
          >
            {t('thermometer.serial')}
          </Button>
        </div>
      ) : (
        <p>{t('noSerial')}</p>
      )}
    </>
  );
}

export function ThermometerSection() {
  const t = useDevicesT();
  const { devices } = useGate();
  const { thermometer } = useStore(devices.state);
  const forget = async () => (await devices.room()).forgetThermometer();
  return (
    <Panel>
      <PanelSection title={t('thermometer.title')}>
        <div className="stack">
          {thermometer ? (
            <>
              <p role="status">
                <strong>{t(`thermometer.ways.${thermometer.way}`)}</strong> {t(`links.${thermometer.link}`)}
              </p>
              {thermometer.link === 'connected' ? <LiveReading /> : null}
              <p className="meta">{t('thermometer.rule')}</p>
              {thermometer.link === 'ask-again' ? <JoinThermometer /> : null}
              <Button size="gate" block variant="second" onClick={() => void forget()}>
                {t('forget')}
              </Button>
            </>
          ) : (
            <>
              <p>{t('thermometer.none')}</p>
              <JoinThermometer />
            </>
          )}
        </div>
      </PanelSection>
    </Panel>
  );
}
