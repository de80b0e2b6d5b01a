// Planted against `answer-path-is-small`: an answer that sends mail and reads the register.
export { transport } from '#platform/mail/transport.js';
export { population } from '#features/population/index.js';
