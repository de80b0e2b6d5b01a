// Planted against `house/few-parameters`: five in a row.
export const sum = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;
