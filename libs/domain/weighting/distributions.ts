// The distributions behind intervals and tests: normal, Student's t, Fisher's F.

const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
const SHIFT = 12;

/**
 * In: a number above 0. Out: the natural logarithm of its gamma function, to about 1e-15 of its size.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.15 and 6.1.41.
 */
export function logGamma(x: number): number {
  let [shifted, correction] = [x, 0];
  for (; shifted < SHIFT; shifted += 1) correction += Math.log(shifted);
  const series = STIRLING.reduce((sum, term, index) => sum + term / shifted ** (2 * index + 1), 0);
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - correction;
}

/**
 * In: x between 0 and 1, a and b above 0. Out: the regularised incomplete beta function.
 * Source: Abramowitz and Stegun 26.5.8 (continued fraction), evaluated by Lentz's method.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  return (betaDensityTimesX(x, a, b) * betaFraction(x, a, b)) / a;
}

function betaDensityTimesX(x: number, a: number, b: number): number {
  return Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
}

const TINY = 1e-300;

function betaFraction(x: number, a: number, b: number): number {
  let lower = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let [upper, value] = [1, lower];
  for (let m = 1; m <= 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      lower = 1 / notZero(1 + term * lower);
      upper = notZero(1 + term / upper);
      change = upper * lower;
      value *= change;
    }
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

const notZero = (number: number): number => (Math.abs(number) < TINY ? TINY : number);

/**
 * In: F and its two degrees of freedom, which need not be whole. Out: the chance of a larger F.
 * Source: Abramowitz and Stegun 26.6.2.
 */
export function largerF(f: number, df1: number, df2: number): number {
  return f <= 0 ? 1 : incompleteBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
}

/**
 * In: t and its degrees of freedom. Out: the chance of a number further from 0 on either side.
 * Source: Abramowitz and Stegun 26.7.1.
 */
export function furtherT(t: number, df: number): number {
  return df === Infinity ? furtherNormal(t) : incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/**
 * In: a confidence between 0 and 1 (0.95) and degrees of freedom above 0, possibly infinite. Out: the t that leaves
 * that much between −t and t. Found by halving and then polished, to about 1e-14.
 * Source: Student (1908), Biometrika 6.
 */
export function studentQuantile(confidence: number, df: number): number {
  let [low, high] = [0, 1];
  while (furtherT(high, df) > 1 - confidence) high *= 2;
  while (high - low > 1e-15 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (furtherT(middle, df) > 1 - confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * In: a number. Out: the chance that a standard normal number lies further from 0 on either side.
 * Source: Abramowitz and Stegun 26.2.11 near 0 and 26.2.14 in the tail.
 */
export function furtherNormal(z: number): number {
  const x = Math.abs(z);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x < 3) return 1 - 2 * density * nearSeries(x);
  return (2 * density) / tailFraction(x);
}

function nearSeries(x: number): number {
  let [term, sum] = [x, x];
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return sum;
}

function tailFraction(x: number): number {
  let value = x;
  for (let k = 120; k >= 1; k -= 1) value = x + k / value;
  return value;
}
