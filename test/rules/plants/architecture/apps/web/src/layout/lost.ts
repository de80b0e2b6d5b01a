// Planted against `every-import-is-found`: leads nowhere.
export { lost } from '#platform/clock/lost.js';
