/** A part of the time of a run, in ns. */
export interface TimeView {
  readonly fromNs: number;
  readonly toNs: number;
}

/** Places instants on a track of a width in px. */
export function scaleOf({ fromNs, toNs }: TimeView, width: number): (ns: number) => number {
  return (ns) => ((ns - fromNs) / (toNs - fromNs)) * width;
}

/** The smallest part that can be shown. */
const minSpanNs = 1000;

/** A view within limits, of the same span where it fits. */
export function clampView(view: TimeView, limits: TimeView): TimeView {
  const whole = Math.max(minSpanNs, limits.toNs - limits.fromNs);
  const span = Math.min(whole, Math.max(minSpanNs, view.toNs - view.fromNs));
  const fromNs = Math.max(limits.fromNs, Math.min(view.fromNs, limits.fromNs + whole - span));
  return { fromNs, toNs: fromNs + span };
}

/** Shows `factor` times as much; what is at `atNs` stays where it is. */
export function zoomAt({ fromNs, toNs }: TimeView, limits: TimeView, atNs: number, factor: number): TimeView {
  const span = Math.min(
    Math.max(minSpanNs, limits.toNs - limits.fromNs),
    Math.max(minSpanNs, (toNs - fromNs) * factor),
  );
  const share = toNs > fromNs ? (atNs - fromNs) / (toNs - fromNs) : 0.5;
  const start = atNs - share * span;
  return clampView({ fromNs: start, toNs: start + span }, limits);
}

/** Moves by a time. */
export function panBy({ fromNs, toNs }: TimeView, limits: TimeView, byNs: number): TimeView {
  return clampView({ fromNs: fromNs + byNs, toNs: toNs + byNs }, limits);
}

/** The view that shows an interval with some room beside it. */
export function viewOf({ fromNs, toNs }: TimeView, limits: TimeView): TimeView {
  const room = Math.max(minSpanNs / 2, (toNs - fromNs) * 0.05);
  return clampView({ fromNs: fromNs - room, toNs: toNs + room }, limits);
}

/** Round instants in a view, at most `maxTicks`, with the distance between them. */
export function ticksOf(
  { fromNs, toNs }: TimeView,
  maxTicks: number,
): { readonly stepNs: number; readonly at: readonly number[] } {
  const least = (toNs - fromNs) / Math.max(1, maxTicks);
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const stepNs = [1, 2, 5, 10].map((times) => times * power).find((step) => step >= least) ?? 10 * power;
  const at: number[] = [];
  for (let tick = Math.ceil(fromNs / stepNs); tick * stepNs <= toNs; tick += 1) at.push(tick * stepNs);
  return { stepNs, at };
}
