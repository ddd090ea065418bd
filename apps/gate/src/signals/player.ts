import { type Note, SIGNALS, type Signal } from './signals.ts';

/** Overtones of a struck wooden bar against its ground note, and how loud each is. */
const PARTIALS = [
  { ratio: 1, gain: 0.7 },
  { ratio: 3.93, gain: 0.18 },
  { ratio: 9.2, gain: 0.05 },
] as const;

/** A wooden bar dies away by itself; a held note is struck and kept at a lower level. */
function shape(gain: AudioParam, peak: number, start: number, seconds: number): void {
  gain.setValueAtTime(0.0001, start);
  gain.exponentialRampToValueAtTime(peak, start + 0.006);
  gain.exponentialRampToValueAtTime(peak * 0.35, start + seconds * 0.6);
  gain.exponentialRampToValueAtTime(0.0001, start + seconds + 0.06);
}

function playTone(audio: AudioContext, note: Note, from: number, to: number, start: number): void {
  const seconds = note.lasts / 1000;
  for (const partial of PARTIALS) {
    const bar = new OscillatorNode(audio, { type: 'sine', frequency: from * partial.ratio });
    const gain = new GainNode(audio, { gain: 0 });
    if (to !== from) bar.frequency.exponentialRampToValueAtTime(to * partial.ratio, start + seconds);
    shape(gain.gain, partial.gain, start, seconds);
    bar.connect(gain).connect(audio.destination);
    bar.start(start);
    bar.stop(start + seconds + 0.1);
  }
}

function playKnock(audio: AudioContext, note: Note, start: number): void {
  const length = Math.ceil((audio.sampleRate * note.lasts) / 1000);
  const buffer = new AudioBuffer({ length, sampleRate: audio.sampleRate });
  const samples = buffer.getChannelData(0);
  // A fixed pseudo-noise: a knock must sound the same every time.
  let state = 1;
  for (let i = 0; i < length; i++) {
    state = (state * 16_807) % 2_147_483_647;
    samples[i] = ((state / 2_147_483_647) * 2 - 1) * (1 - i / length) ** 4;
  }
  const source = new AudioBufferSourceNode(audio, { buffer });
  const body = new BiquadFilterNode(audio, { type: 'lowpass', frequency: 320, Q: 4 });
  source
    .connect(body)
    .connect(new GainNode(audio, { gain: 1.4 }))
    .connect(audio.destination);
  source.start(start);
}

export interface SignalPlayer {
  /** To be called inside a tap: browsers let a page sound only after one. */
  unlock(): void;
  play(signal: Signal): void;
  setMuted(muted: boolean): void;
}

export function createSignalPlayer(): SignalPlayer {
  let audio: AudioContext | undefined;
  let muted = false;
  const unlock = () => {
    try {
      audio ??= new AudioContext({ latencyHint: 'interactive' });
      void audio.resume().catch(() => undefined);
    } catch {
      audio = undefined;
    }
  };
  const play = (signal: Signal) => {
    const { notes, vibration } = SIGNALS[signal];
    navigator.vibrate?.([...vibration]);
    if (muted) return;
    if (audio?.state !== 'running') unlock();
    if (!audio) return;
    const begin = audio.currentTime + 0.01;
    for (const note of notes) {
      const start = begin + note.at / 1000;
      if (note.from === null) playKnock(audio, note, start);
      else playTone(audio, note, note.from, note.to ?? note.from, start);
    }
  };
  const setMuted = (value: boolean) => {
    muted = value;
  };
  return { unlock, play, setMuted };
}
