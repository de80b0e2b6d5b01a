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

/** Coarse classes; every combination (with the weight class) holds at least ten invited people. */
export type Background = Readonly<Record<string, string>>;

export type FoundInvitation = Invitation & { readonly answered: boolean };

/** How many invitations go out by which way; own print are letters too, counted apart. */
export type ChannelCounts = { readonly email: number; readonly letter: number; readonly ownPrint: number };

export type ParticipationOfArea = {
  readonly area: string;
  readonly invited: number;
  readonly answered: number;
};

export type ResponseTrait = 'area' | 'age' | 'gender';

/** How many people of one part of the sample answered, and how many people of the town the part stands for. */
export type ResponseOfPart = {
  readonly part: string;
  readonly people: number;
  readonly invited: number;
  readonly answered: number;
};

/** What one answer of a weight class stands for: the mean of 1 / inclusion probability over the invited of that class. */
export type WeightOfClass = {
  readonly weightClass: string;
  readonly invited: number;
  readonly weight: number;
};

/** How many people were invited of one combination of frozen classes, and what one of them stands for on average. */
export type InvitedGroup = {
  readonly weightClass: string;
  readonly background: Background;
  readonly invited: number;
  readonly weight: number;
};

/** Somebody who was drawn. */
export type Selected = { readonly pseudonym: string; readonly inclusionProbability: number };

/** A drawn person with what the invitation needs to know. */
export type Invitee = Selected & {
  readonly area: string;
  readonly birthYear: number;
  readonly gender: string;
  /** An address with permission is known. */
  readonly hasEmail: boolean;
  /** Name and address for a letter are known. */
  readonly hasAddress: boolean;
  readonly secret: boolean;
};

/** The drawn, counted by how they can be reached; emails + letters are asked. */
export type Reach = {
  readonly drawn: number;
  readonly emails: number;
  readonly letters: number;
  /** Of the letters: geheimhouding, printed in house. */
  readonly ownPrint: number;
  /** Of the letters: the name delivery has not brought them yet. */
  readonly withoutAddress: number;
  /** Without e-mail address, in a poll that sends no letters. */
  readonly unreachable: number;
  /** Died or moved since the extract. */
  readonly gone: number;
  readonly declined: number;
};
