import type { AppClocks, WrongClock } from '@healthcode/testkit/gates';
import * as gate from '../apps/gate/src/clock/city-clock.ts';
import * as phone from '../apps/resident/src/clock/city-clock.ts';

/** What a device’s own clock says when it is right, at an instant of the city. */
const wallOf = ({ heard }: WrongClock, at: number): number => heard.realTime + at - heard.cityTime;

/** The clocks of the resident's app and of the gate's, as they are. */
export const APP_CLOCKS: AppClocks = {
  phone: (clock) => {
    const { heard, wrongMs, app, answer } = clock;
    const tick = (at: number, wrong: number) => ({ wallMs: wallOf(clock, at) + wrong, steadyMs: at });
    const right = tick(heard.cityTime, 0);
    let state = phone.measureClock(phone.startClock(null), right, right, heard);
    state =
      app === 'running'
        ? phone.followClock(state, right, tick(heard.cityTime, wrongMs))
        : phone.startClock(state.reading);
    if (answer) {
      const now = tick(answer.cityTime, wrongMs);
      state = phone.measureClock(state, now, now, answer);
    }
    return (at) => phone.cityNow(state, tick(at, wrongMs).wallMs);
  },
  gate: (clock) => {
    const { heard, wrongMs, app, answer, signedTime } = clock;
    const reading = (at: number, wrong: number) => ({
      wall: wallOf(clock, at) + wrong,
      steady: at - heard.cityTime,
    });
    const right = reading(heard.cityTime, 0);
    let state = gate.setByServer(gate.openClock(undefined, right), heard, right, right);
    state = gate.sawSignedTime(state, signedTime);
    if (app === 'closed') {
      state = gate.openClock(gate.keepClock(state), reading(heard.cityTime, wrongMs));
    }
    if (answer) {
      const now = reading(answer.cityTime, wrongMs);
      state = gate.setByServer(state, answer, now, now);
    }
    return (at) => Math.floor(gate.cityNow(state, reading(at, wrongMs)));
  },
};
