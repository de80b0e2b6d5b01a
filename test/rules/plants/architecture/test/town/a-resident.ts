// Innocent builder.
export const aResident = { birthYear: 1980 };
