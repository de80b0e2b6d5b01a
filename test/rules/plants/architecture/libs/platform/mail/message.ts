// Planted against `platform-knows-no-feature`: the pipe knows what flows through it.
export { polls } from '#features/polls/index.js';
