// Planted against `no-cycles`: needs the hen.
import { hen } from './hen.js';
export const egg = () => hen;
