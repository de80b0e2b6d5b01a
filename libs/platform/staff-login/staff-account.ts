// What an account and a session of staff are.
export type Account = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly secondFactor: Buffer | null;
  readonly lastStep: number;
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
  readonly disabledAt: Date | null;
};

export type Session = {
  readonly accountId: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly secondFactorPassed: boolean;
};

export type ListedSession = Session & { readonly id: string };
