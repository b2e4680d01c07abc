/**
 * The first index from `from` up to `to` for which `holds`; `to` if there is none. It must hold for all that follow
 * one for which it does: halves are searched.
 */
export function firstIndex(to: number, holds: (index: number) => boolean, from = 0): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
