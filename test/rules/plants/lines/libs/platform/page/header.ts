export const header = 'Planted against `house/header-sentence`: nobody knows why this file exists.';
