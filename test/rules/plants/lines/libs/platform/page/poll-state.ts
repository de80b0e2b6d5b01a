// Planted against `house/no-enum`: a union of literals says the same.
export enum PollState {
  Draft,
  Open,
}
