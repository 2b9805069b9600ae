import { expect, test } from "vitest";
import { network, predict } from "../../network/index.ts";
import { logitOf, wordCounts } from "./unit-words.ts";

test("each unit counts once", () => {
  expect(wordCounts(["dead", "healthy", "dead", "one-sided"])).toEqual({
    ...{ dead: 2, dark: 0, saturated: 0 },
    ...{ "one-sided": 1, healthy: 1 },
  });
});

test("the logit of a field is the network's own", () => {
  const net = network([2, 8, 1], { activation: "elu", seed: 5 });
  for (const [x, y] of [
    [0.3, -1.2],
    [-2, 0.5],
  ] as const)
    expect(logitOf(net)(x, y)).toBeCloseTo(predict(net, [x, y])[0]!, 12);
});
