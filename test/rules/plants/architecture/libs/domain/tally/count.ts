// Planted against `domain-knows-nothing-above`: asks the platform for the time.
export { clock } from '#platform/clock/clock.js';
