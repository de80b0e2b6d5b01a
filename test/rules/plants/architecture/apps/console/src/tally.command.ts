// Planted against `apps-through-the-front-door`: an app that walks past the front door.
export { results } from '#features/results/results.service.js';
