// Planted against `no-else-return`: an else after a return.
export const sign = (value: number): string => {
  if (value < 0) {
    return 'minus';
  } else {
    return 'plus';
  }
};
