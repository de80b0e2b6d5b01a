// Planted against `@typescript-eslint/consistent-type-imports`: loads a module for its types only.
import { Anything } from './anything.js';

export type Something = Anything;
