// Planted against `@typescript-eslint/no-non-null-assertion`: claims what it did not check.
export const first = (names: readonly string[]): string => names.at(0)!;
