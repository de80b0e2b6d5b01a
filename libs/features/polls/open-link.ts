// The open link of a poll.

/** The link of a poll, as anybody may use it while it is not closed. */
export type OpenLink = { readonly pollId: string; readonly token: string; readonly closed: boolean };
