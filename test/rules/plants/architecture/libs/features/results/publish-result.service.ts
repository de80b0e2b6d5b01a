// Planted against `not-through-your-own-front-door`: loads the whole house to reach its own kitchen.
export { results } from './index.js';
