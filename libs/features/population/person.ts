// What is known of somebody before the draw: enough to draw fairly, too little to know who it is.
export type Gender = 'male' | 'female' | 'unknown';

export type Gone = '' | 'deceased' | 'moved';

/** Somebody who can be drawn. */
export type Candidate = {
  readonly pseudonym: string;
  /** Area code. */
  readonly area: string;
  readonly birthYear: number;
  readonly gender: Gender;
  /** Equal for all who live at one address. */
  readonly household: string;
  readonly postcode: string;
  readonly houseNumber: string;
  readonly houseLetter: string;
  readonly houseAddition: string;
  /** Geheimhouding: this address never leaves the house. */
  readonly secret: boolean;
};

/** Why somebody of the audience cannot be drawn now. */
export type LeftOut =
  /** By the choice of this poll or assembly. */
  | 'asked-recently'
  /** As often as the municipality allows, in all polls and assemblies together. */
  | 'asked-enough'
  | 'opted-out';
