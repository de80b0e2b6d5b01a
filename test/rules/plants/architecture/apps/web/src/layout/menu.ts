// Innocent part of an app.
export { clock as menu } from '#platform/clock/clock.js';
