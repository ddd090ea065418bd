export { type InsiderStory, playInsider, ZHENGZHOU_PEOPLE } from './play-insider.ts';
