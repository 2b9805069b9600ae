import { expect, test } from "vitest";
import { countUnits } from "../../network/index.ts";
import { biasLayer, missesDisc, UNITS } from "./bias-units.ts";

test.each([-3, -1.5, -0.5, 0.5, 2])(
  "with bias %d about as many units miss the disc as predicted",
  (b) => {
    const shares = Array.from({ length: 20 }, (_, seed) => {
      const { dead, oneSided } = countUnits([biasLayer(b, seed).states]);
      expect(b < 0 ? oneSided : dead).toBe(0);
      return (b < 0 ? dead : oneSided) / UNITS;
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const p = missesDisc(b);
    // Four standard errors; a few more miss 400 points than the whole disc.
    const error = Math.sqrt((p * (1 - p)) / (UNITS * shares.length));
    expect(mean).toBeGreaterThan(p - 4 * error);
    expect(mean).toBeLessThan(p + 4 * error + 0.03);
  },
);
