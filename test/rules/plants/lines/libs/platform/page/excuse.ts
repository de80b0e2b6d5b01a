// Planted against `@typescript-eslint/ban-ts-comment`: silences the compiler.
// @ts-ignore
export const excuse = 'none';
