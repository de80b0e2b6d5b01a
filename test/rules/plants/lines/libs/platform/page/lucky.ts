// Planted against `house/dice-as-argument`: throws its own dice.
import crypto, { randomUUID } from 'node:crypto';

export const lucky = [Math.random(), randomUUID(), crypto.randomBytes(4)];
