// Planted against `@typescript-eslint/no-floating-promises`: nobody waits for the outcome.
export const send = (work: () => Promise<void>): void => {
  work();
};
