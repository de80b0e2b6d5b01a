// Planted against `features-are-flat`: keeps part of itself in a sub-folder.
export { room } from './rooms/room.js';
