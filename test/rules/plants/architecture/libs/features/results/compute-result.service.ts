// Planted against `neighbours-through-the-front-door`: climbs in through the window.
export { polls } from '#features/polls/polls.service.js';
