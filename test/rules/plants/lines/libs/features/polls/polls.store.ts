// Planted against `house/transaction-first`: SQL outside a transaction compiles.
export class PollsStore {
  find(id: string): string {
    return id;
  }
}
