export type { AppClocks, WrongClock } from './device-clock.ts';
export { playClock } from './play-clock.ts';
export { playForge } from './play-forge.ts';
export { playReplay } from './play-replay.ts';
export { playRotate } from './play-rotate.ts';
export { failuresOf, type GateStory, joinStories } from './trials.ts';
