// Nodes and weights for an integral over an interval, with arithmetic that gives the same digits on any machine.

export type Node = { readonly at: number; readonly weight: number };

/** Gauss–Legendre points on −1…1, the positive half. Source: Abramowitz & Stegun, table 25.4, n = 10. */
const HALF = [
  { place: 0.1488743389816312, weight: 0.2955242247147529 },
  { place: 0.4333953941292472, weight: 0.2692667193099964 },
  { place: 0.6794095682990244, weight: 0.219086362515982 },
  { place: 0.8650633666889845, weight: 0.1494513491505806 },
  { place: 0.9739065285171717, weight: 0.0666713443086881 },
];

/**
 * In: an interval and in how many equal parts to cut it. Out: ten nodes for each part; the sum of weight × f(at) is the
 * integral of f, exactly for polynomials of degree 19 on each part.
 */
export function integrationNodes(from: number, to: number, parts: number): readonly Node[] {
  const half = (to - from) / parts / 2;
  return Array.from({ length: parts }, (_, part) => from + (2 * part + 1) * half).flatMap((middle) =>
    HALF.flatMap(({ place, weight }) => [
      { at: middle - half * place, weight: weight * half },
      { at: middle + half * place, weight: weight * half },
    ]),
  );
}
