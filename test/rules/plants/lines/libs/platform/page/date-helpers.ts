// Planted against `house/plain-names`: a file and an export that could hold anything.
export const managerOfDates = 'empty words';
