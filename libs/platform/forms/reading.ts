// The outcome of reading one field: a value, or a Dutch sentence that says how to repair it.

export type Reading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: string };

export const good = <Value>(value: Value): Reading<Value> => ({ ok: true, value });
export const wrong = (fault: string): Reading<never> => ({ ok: false, fault });
