// Planted against `max-depth`: three levels down.
export const deep = (rows: readonly (readonly number[])[]): number => {
  let found = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (cell > found) found = cell;
      if (cell < 0) {
        found = 0;
      }
    }
  }
  return found;
};
