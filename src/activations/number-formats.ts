/** A binary floating-point format: a name, and how it rounds (to nearest, ties to even). */
export interface NumberFormat {
  readonly id: "float64" | "float32" | "float16";
  /** The nearest number of the format; beyond its largest, ±Infinity. */
  readonly round: (x: number) => number;
}

const doubled = 2 ** 52;

/**
 * The nearest 16-bit number (IEEE binary16: 11 significant bits, at most 65,504, at least 2⁻²⁴). NaN stays NaN, zeros
 * keep their sign.
 */
export function roundToFloat16(x: number): number {
  const size = Math.abs(x);
  // Halfway to 65,536, which would be the next number, is infinite already.
  if (!(size < 65_520)) return Number.isNaN(x) ? x : Math.sign(x) * Infinity;
  // Numbers of the format lie this far apart here, and below 2⁻¹⁴ no closer than there.
  const step = 2 ** (Math.max(-14, Math.floor(Math.log2(size))) - 10);
  // At 2⁵² doubles are whole numbers: adding it rounds to one, ties to even.
  return Math.sign(x) * ((size / step + doubled - doubled) * step);
}

/** `Math.f16round`, where the engine has it; the same by our own hand where it does not. */
const toFloat16 =
  (Math as { readonly f16round?: (x: number) => number }).f16round ?? roundToFloat16;

/** Formats in which networks compute, from the widest to the narrowest. */
export const numberFormats: readonly NumberFormat[] = [
  { id: "float64", round: (x) => x },
  { id: "float32", round: Math.fround },
  { id: "float16", round: toFloat16 },
];
