// Innocent in itself, but in a folder that should not exist.
export { clock as room } from '#platform/clock/clock.js';
