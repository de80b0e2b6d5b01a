// Planted against `@typescript-eslint/no-explicit-any`: gives up on types.
export type Anything = any;
