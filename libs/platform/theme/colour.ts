// Colours as numbers: contrast as WCAG defines it, and mixing in Oklab, where steps look even.

/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

type Triple = readonly [number, number, number];

export const isColour = (text: string): text is Colour => /^#[0-9a-f]{6}$/i.test(text);

/**
 * Contrast ratio of two colours, 1 to 21, in either order.
 * Source: WCAG 2.2, "contrast ratio" and "relative luminance".
 */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/**
 * `share` (0 to 1) of `colour`, the rest white, mixed in Oklab.
 * Source: B. Ottosson, "A perceptual color space for image processing" (2020); CSS Color 4, Oklab.
 */
export function mixWithWhite(colour: Colour, share: number): Colour {
  const [lightness, a, b] = toOklab(toLinear(colour));
  return toHex(fromOklab([lightness * share + (1 - share), a * share, b * share]));
}

function luminance(colour: Colour): number {
  const [red, green, blue] = toLinear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(colour: Colour): Triple {
  const channel = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toHex(linear: Triple): Colour {
  const channel = (value: number): string => {
    const gamma = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    const byte = Math.round(Math.min(1, Math.max(0, gamma)) * 255);
    return byte.toString(16).padStart(2, '0');
  };
  return `#${linear.map(channel).join('')}`;
}

function toOklab([red, green, blue]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
