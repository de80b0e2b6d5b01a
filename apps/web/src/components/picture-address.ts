// Where a stored picture can be fetched.

/** @param picture the SHA-256 of the file */
export const pictureAddress = (picture: string): string => `/afbeeldingen/${picture}`;
