// What was just done with a result, told once on its page.

const sentences: ReadonlyMap<string, string> = new Map([
  ['kop', 'De kop is bewaard.'],
  ['goedgekeurd', 'De uitkomst is goedgekeurd. Zij wordt vanzelf openbaar op het moment dat u koos.'],
  ['heropend', 'De goedkeuring is weg. De uitkomst is nu voor niemand te lezen.'],
  ['ingetrokken', 'De uitkomst is ingetrokken. De computer telt opnieuw.'],
]);

/** '' for anything else that stands in the address. */
export function outcomeDone(done: string): string {
  return sentences.get(done) ?? '';
}
