// Planted against `domain-packages-are-islands`: leans on another domain package.
export * from '../tally/count.js';
export * from '../evidence/digest.js';
