import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { furtherColour, seriesColours } from '../../src/charts/colours';

type Triple = readonly [number, number, number];

const tokens = readFileSync(new URL('../../src/components/tokens.css', import.meta.url), 'utf8');

/** Linear red, green and blue of a token, 0 to 1. Source: sRGB, IEC 61966-2-1. */
function linear(colour: string): Triple {
  const name = /var\((--[\w-]+)\)/.exec(colour)?.[1] ?? '';
  const hex = new RegExp(`${name}: #([0-9a-f]{6});`).exec(tokens)?.[1] ?? '';
  return [0, 2, 4].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Contrast on white. Source: WCAG 2.2. */
const contrast = (colour: string): number => 1.05 / (dot(linear(colour), [0.2126, 0.7152, 0.0722]) + 0.05);

/** What eyes without one kind of cone see. Source: Machado, Oliveira and Fernandes (2009), severity 1. */
const EYES: Record<string, readonly [Triple, Triple, Triple]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Ottosson's OKLab (2020), in which distances are about as large as they are seen. */
function oklab(rgb: Triple): Triple {
  const cones = [
    dot(rgb, [0.4122214708, 0.5363325363, 0.0514459929]),
    dot(rgb, [0.2119034982, 0.6806995451, 0.1073969566]),
    dot(rgb, [0.0883024619, 0.2817188376, 0.6299787005]),
  ].map(Math.cbrt) as unknown as Triple;
  return [
    dot(cones, [0.2104542553, 0.793617785, -0.0040720468]),
    dot(cones, [1.9779984951, -2.428592205, 0.4505937099]),
    dot(cones, [0.0259040371, 0.7827717662, -0.808675766]),
  ];
}

const seen = (colour: string, eye: string): Triple =>
  oklab(EYES[eye]!.map((row) => Math.max(0, Math.min(1, dot(row, linear(colour))))) as unknown as Triple);

describe('the colours of series', () => {
  it('can be read as text on paper', () => {
    for (const colour of [...seriesColours, furtherColour])
      expect(contrast(colour)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(EYES))('are eight that differ for eyes of the kind %s', (eye) => {
    expect(seriesColours).toHaveLength(8);
    const all = seriesColours.map((colour) => seen(colour, eye));
    const distances = all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .map((other) => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])),
    );
    // Five times what is just seen side by side, about 0.02.
    expect(Math.min(...distances)).toBeGreaterThan(eye === 'tritan' ? 0.07 : 0.1);
  });
});
