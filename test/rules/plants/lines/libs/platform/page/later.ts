// Planted against `no-warning-comments`: a promise without a date.
// TODO: keep it
export const later = 'never';
