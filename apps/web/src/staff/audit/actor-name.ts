// Names an actor of the trail for who reads it.

/** @param names of staff by pseudonym */
export function actorName(actor: string, names: ReadonlyMap<string, string>): string {
  if (actor === 'system') return 'Systeem';
  return names.get(actor) ?? 'Iemand die niet meer bekend is';
}
