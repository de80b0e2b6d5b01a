// Planted against `@typescript-eslint/switch-exhaustiveness-check`: forgets a state.
export const label = (state: 'draft' | 'open' | 'closed'): string => {
  switch (state) {
    case 'draft':
      return 'concept';
    case 'open':
      return 'open';
  }
  return '';
};
