// Planted against `house/file-name`: not kebab-case.
export const camel = 'case';
