// Planted against `house/documented`: nobody knows what goes in and where the method comes from.
export function count(votes: readonly string[]): number {
  return votes.length;
}
