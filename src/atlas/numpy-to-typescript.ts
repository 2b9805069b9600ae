/**
 * A NumPy expression of the catalogue as TypeScript, so that a function's formula is written down once: calls, names,
 * numbers, sums, products, powers and comparisons.
 *
 * @returns undefined for what has no counterpart in plain TypeScript, such as work along an axis.
 */
export function numpyToTypescript(source: string): string | undefined {
  const tokens =
    source.match(/\d+(?:\.\d+)?(?:e-?\d+)?|[A-Za-z_][\w.]*|\*\*|[<>=]=|[-+*/()<>,[\]=]/g) ?? [];
  let next = 0;
  const peek = (): string => tokens[next] ?? "";
  const take = (token: string): boolean => peek() === token && next++ >= 0;

  function list(): Term[] {
    const terms: Term[] = [];
    if (take(")")) return terms;
    do terms.push(comparison());
    while (take(","));
    if (!take(")")) throw new Untranslatable();
    return terms;
  }
  const binary = (operators: readonly string[], level: number, below: () => Term) => (): Term => {
    let left = below();
    while (operators.includes(peek())) {
      const operator = tokens[next++]!;
      const right = below();
      // Left to right: only the right side needs brackets at the same level.
      left = { text: `${wrap(left, level)} ${operator} ${wrap(right, level + 1)}`, level };
    }
    return left;
  };
  function atom(): Term {
    const token = tokens[next++] ?? "";
    if (token === "(") {
      const [inner, ...more] = list();
      if (!inner || more.length > 0) throw new Untranslatable();
      return inner;
    }
    if (/^\d/.test(token)) return { text: String(Number(token)), level: TOP };
    if (token === "math.pi") return { text: "Math.PI", level: TOP };
    if (token === "np.vectorize") {
      if (!take("(")) throw new Untranslatable();
      const name = tokens[next++] ?? "";
      if (!take(")") || !take("(")) throw new Untranslatable();
      return call(name, list());
    }
    if (/^[A-Za-z_]\w*$/.test(token)) return { text: token, level: TOP };
    if (!take("(")) throw new Untranslatable();
    return call(token, list());
  }
  function power(): Term {
    const base = atom();
    if (!take("**")) return base;
    return { text: `${wrap(base, 5)} ** ${wrap(unary(), 4)}`, level: 4 };
  }
  function unary(): Term {
    if (!take("-")) return power();
    return { text: `-${wrap(unary(), 5)}`, level: 5 };
  }
  const product = binary(["*", "/"], 3, unary);
  const sum = binary(["+", "-"], 2, product);
  const comparison: () => Term = binary(["<", ">", "<=", ">=", "=="], 1, sum);

  try {
    const { text } = comparison();
    return next === tokens.length ? text : undefined;
  } catch (error) {
    if (error instanceof Untranslatable) return undefined;
    throw error;
  }
}

class Untranslatable extends Error {}

/** A piece of code, and how tightly it binds: 0 is a condition, 6 needs no brackets anywhere. */
interface Term {
  readonly text: string;
  readonly level: number;
}
const TOP = 6;

const wrap = ({ text, level }: Term, least: number): string =>
  level >= least ? text : `(${text})`;

/** Calls whose counterpart has another name only. */
const NAMES: Readonly<Record<string, string>> = {
  "np.abs": "Math.abs",
  "np.exp": "Math.exp",
  "np.expm1": "Math.expm1",
  "np.maximum": "Math.max",
  "np.minimum": "Math.min",
  "np.sign": "Math.sign",
  "np.sin": "Math.sin",
  "np.sqrt": "Math.sqrt",
  "np.tanh": "Math.tanh",
  "math.sqrt": "Math.sqrt",
  // TypeScript has none: the module exports it.
  "math.erfc": "erfc",
};

function call(name: string, terms: readonly Term[]): Term {
  const [a, b, c] = terms;
  if (name === "np.where" && a && b && c)
    return { text: `${wrap(a, 1)} ? ${wrap(b, 1)} : ${wrap(c, 0)}`, level: 0 };
  if (name === "np.clip" && a && b && c)
    return { text: `Math.min(Math.max(${a.text}, ${b.text}), ${c.text})`, level: TOP };
  if (name === "np.heaviside" && a && b)
    return { text: `${wrap(a, 2)} > 0 ? 1 : ${b.text}`, level: 0 };
  // The logarithm of a sum of two exponentials, one of them 1, without overflow.
  if (name === "np.logaddexp" && a?.text === "0" && b)
    return {
      text: `Math.max(${b.text}, 0) + Math.log1p(Math.exp(-Math.abs(${b.text})))`,
      level: 2,
    };
  const own = NAMES[name];
  if (own === undefined) throw new Untranslatable();
  return { text: `${own}(${terms.map(({ text }) => text).join(", ")})`, level: TOP };
}
