/*
 * The error function, by the rational approximations of FreeBSD's msun/src/s_erf.c, which came with this notice:
 *
 * ====================================================
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * ====================================================
 *
 * Four pieces by |x|: up to 0.84375, to 1.25, to 1/0.35, and beyond.
 */

/** erf 1, rounded to 24 bits. */
const erfOne = 0.845062911510467529297;

/** (erf(x) − x)/x for |x| ≤ 0.84375, with z = x². */
function nearZero(z: number): number {
  const p =
    1.28379167095512558561e-1 +
    z *
      (-3.2504210724700149937e-1 +
        z *
          (-2.84817495755985104766e-2 +
            z * (-5.77027029648944159157e-3 + z * -2.37630166566501626084e-5)));
  const q =
    1 +
    z *
      (3.97917223959155352819e-1 +
        z *
          (6.50222499887672944485e-2 +
            z *
              (5.08130628187576562776e-3 +
                z * (1.32494738004321644526e-4 + z * -3.9602282787753681232e-6))));
  return p / q;
}

/** erf(1 + s) − erfOne for 0.84375 ≤ 1 + s < 1.25. */
function nearOne(s: number): number {
  const p =
    -2.36211856075265944077e-3 +
    s *
      (4.14856118683748331666e-1 +
        s *
          (-3.72207876035701323847e-1 +
            s *
              (3.18346619901161753674e-1 +
                s *
                  (-1.10894694282396677476e-1 +
                    s * (3.54783043256182359371e-2 + s * -2.166375594868790843e-3)))));
  const q =
    1 +
    s *
      (1.06420880400844228286e-1 +
        s *
          (5.40397917702171048937e-1 +
            s *
              (7.18286544141962662868e-2 +
                s *
                  (1.26171219808761642112e-1 +
                    s * (1.36370839120290507362e-2 + s * 1.1984499846799107417e-2)))));
  return p / q;
}

/** ln(x e^(x²) erfc x) for x ≥ 1.25, a number near −0.57. */
function logTail(x: number): number {
  const s = 1 / (x * x);
  if (x < 1 / 0.35) {
    const r =
      -9.86494403484714822705e-3 +
      s *
        (-6.93858572707181764372e-1 +
          s *
            (-1.05586262253232909814e1 +
              s *
                (-6.23753324503260060396e1 +
                  s *
                    (-1.62396669462573470355e2 +
                      s *
                        (-1.84605092906711035994e2 +
                          s * (-8.12874355063065934246e1 + s * -9.81432934416914548592))))));
    const t =
      1 +
      s *
        (1.96512716674392571292e1 +
          s *
            (1.376577541435190426e2 +
              s *
                (4.34565877475229228821e2 +
                  s *
                    (6.45387271733267880336e2 +
                      s *
                        (4.29008140027567833386e2 +
                          s *
                            (1.08635005541779435134e2 +
                              s * (6.57024977031928170135 + s * -6.04244152148580987438e-2)))))));
    return r / t - 0.5625;
  }
  const r =
    -9.86494292470009928597e-3 +
    s *
      (-7.99283237680523006574e-1 +
        s *
          (-1.77579549177547519889e1 +
            s *
              (-1.60636384855821916062e2 +
                s *
                  (-6.37566443368389627722e2 +
                    s * (-1.02509513161107724954e3 + s * -4.83519191608651397019e2)))));
  const t =
    1 +
    s *
      (3.03380607434824582924e1 +
        s *
          (3.25792512996573918826e2 +
            s *
              (1.53672958608443695994e3 +
                s *
                  (3.19985821950859553908e3 +
                    s *
                      (2.55305040643316442583e3 +
                        s * (4.74528541206955367215e2 + s * -2.24409524465858183362e1))))));
  return r / t - 0.5625;
}

/** erfc x for x ≥ 1.25, with x² split so that the exponential's argument is exact. */
function tail(x: number): number {
  if (x > 28) return 0;
  const short = Math.fround(x);
  const rest = (short - x) * (short + x);
  return (Math.exp(-short * short - 0.5625) * Math.exp(rest + (logTail(x) + 0.5625))) / x;
}

/**
 * **Error function**: erf x = (2/√π) ∫₀ˣ e^(−t²) dt, the probability that a normal variable of variance ½ lies
 * within ±x.
 *
 * Range [−1, 1] in 64 bits (it rounds to ±1 beyond 5.93), odd (keeps −0). NaN gives NaN. Error below 1 unit of the
 * last digit. Approximations: FreeBSD msun, s_erf.c (Sun Microsystems 1993).
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size < 0.84375) return x + x * nearZero(x * x);
  const value = size < 1.25 ? erfOne + nearOne(size - 1) : 1 - tail(size);
  return x < 0 ? -value : value;
}

/**
 * **Complementary error function**: erfc x = 1 − erf x, computed without the difference, so that the tail keeps its
 * digits: erfc 10 = 2.09 · 10⁻⁴⁵.
 *
 * Range [0, 2] in 64 bits (rounds to 0 beyond 27.2). NaN gives NaN. Error of a few units of the last digit down to
 * the smallest normal number. Approximations: FreeBSD msun, s_erf.c (Sun Microsystems 1993).
 */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (size < 0.84375) {
    const bend = x * nearZero(x * x);
    return x < 0.25 ? 1 - (x + bend) : 0.5 - (x - 0.5 + bend);
  }
  if (size < 1.25) {
    const bend = nearOne(size - 1);
    return x < 0 ? 1 + (erfOne + bend) : 1 - erfOne - bend;
  }
  return x < 0 ? 2 - tail(size) : tail(size);
}

/** φ(x) = e^(−x²/2)/√(2π), the standard normal density. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) * 0.3989422804014327;
}

/**
 * Φ(x) = ½ erfc(−x/√2), the standard normal distribution function.
 *
 * In the tail by one exponential: the rounding of x²/2 costs no more digits than the input's own rounding does.
 */
export function normalCdf(x: number): number {
  const z = x * Math.SQRT1_2;
  const size = Math.abs(z);
  if (size < 0.84375) return 0.5 + 0.5 * (z + z * nearZero(z * z));
  if (size < 1.25) {
    const half = 0.5 * nearOne(size - 1);
    return x < 0 ? 0.5 * (1 - erfOne) - half : 0.5 * (1 + erfOne) + half;
  }
  const beyond = size > 28 ? 0 : (0.5 * Math.exp(logTail(size) - 0.5 * x * x)) / size;
  return x < 0 ? beyond : 1 - beyond;
}
