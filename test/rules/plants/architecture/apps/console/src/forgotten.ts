// Planted against `no-orphans`: nobody uses it and it uses nobody.
export const forgotten = true;
