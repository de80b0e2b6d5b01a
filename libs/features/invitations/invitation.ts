// What an invitation is: one drawn person, asked once, by one channel.
export type Channel = 'email' | 'letter';
export type Withdrawal = '' | 'deceased' | 'moved' | 'opted-out' | 'returned';

export type Invitation = {
  readonly id: string;
  /** The poll (later also the assembly) it is for. */
  readonly subjectId: string;
  readonly frameId: string;
  readonly pseudonym: string;
  readonly channel: Channel;
  /** Geheimhouding: printed in house, never by a printing house. */
  readonly ownPrint: boolean;
  readonly area: string;
  /** Frozen at launch; these two and nothing else travel with the answer. */
  readonly weightClass: string;
  readonly background: Background;
  readonly inclusionProbability: number;
  readonly withdrawn: Withdrawal;
};

/** Coarse classes; every combination holds at least ten invited people. */
export type Background = Readonly<Record<string, string>>;
