/**
 * Moves numbers apart until neighbours differ by `gap` at least, each as little as it takes; they keep their order.
 * For labels that would lie on one another.
 *
 * @param bounds Between which all stay, if there is room for them.
 */
export function spread(
  values: readonly number[],
  gap: number,
  bounds: { readonly least: number; readonly most: number },
): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  // Groups that touch share their middle: merge until none overlaps its neighbour.
  let groups = order.map((i) => ({ members: [i], middle: values[i] ?? 0 }));
  const half = (members: readonly number[]): number => ((members.length - 1) * gap) / 2;
  const clamp = (middle: number, members: readonly number[]): number =>
    Math.max(bounds.least + half(members), Math.min(bounds.most - half(members), middle));
  groups = groups.map(({ members, middle }) => ({ members, middle: clamp(middle, members) }));
  for (;;) {
    const at = groups.findIndex((group, i) => {
      const next = groups[i + 1];
      return (
        next !== undefined &&
        next.middle - half(next.members) - (group.middle + half(group.members)) < gap - 1e-9
      );
    });
    const [first, second] = [groups[at], groups[at + 1]];
    if (!first || !second) break;
    const members = [...first.members, ...second.members];
    const middle =
      (first.middle * first.members.length + second.middle * second.members.length) /
      members.length;
    groups.splice(at, 2, { members, middle: clamp(middle, members) });
  }
  const result = [...values];
  for (const { members, middle } of groups)
    members.forEach((i, place) => (result[i] = middle - half(members) + place * gap));
  return result;
}
