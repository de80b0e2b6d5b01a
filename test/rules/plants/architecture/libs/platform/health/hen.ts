// Innocent half of a cycle; the egg is reported.
import { egg } from './egg.js';
export const hen = () => egg;
