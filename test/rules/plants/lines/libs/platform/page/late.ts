// Planted against `house/clock-as-argument`: reads the clock by itself, in four ways.
export const late = [Date.now(), new Date(), Date(), performance.now()];
