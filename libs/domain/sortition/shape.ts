// Says whether something read from a file has the members it should have, and where it does not.

/** `at` is a path such as `selected[3].ticket`. */
export type ShapeFault = { readonly at: string; readonly expected: string };

/** Gives the faults of a value that stands at a path. */
export type Shape = (value: unknown, at: string) => readonly ShapeFault[];

/** A value of which `holds` is true; `expected` says in words what that is. */
export function valueThat(expected: string, holds: (value: unknown) => boolean): Shape {
  return (value, at) => (holds(value) ? [] : [{ at, expected }]);
}

/** Text that fits a pattern. */
export function textLike(expected: string, pattern: RegExp): Shape {
  return valueThat(expected, (value) => typeof value === 'string' && pattern.test(value));
}

/** A list of things of one shape. */
export function listOf(shape: Shape): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return [{ at, expected: 'a list' }];
    return value.flatMap((member: unknown, place) => shape(member, `${at}[${place}]`));
  };
}

/** An object with at least these members; others are left alone. */
export function objectWith(members: Readonly<Record<string, Shape>>): Shape {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [{ at, expected: 'an object' }];
    const found = new Map<string, unknown>(Object.entries(value));
    return Object.entries(members).flatMap(([name, shape]) =>
      shape(found.get(name), at === '' ? name : `${at}.${name}`),
    );
  };
}

/** A value of any of these shapes; its faults are those of the shape it comes nearest to. */
export function anyOf(...shapes: readonly Shape[]): Shape {
  return (value, at) => {
    const faults = shapes.map((shape) => shape(value, at));
    return faults.reduce((fewest, some) => (some.length < fewest.length ? some : fewest));
  };
}
