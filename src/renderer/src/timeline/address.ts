import type { TimeView } from '#shared/timeline/time-view.ts';

/** A segment by its actor and its first instant. */
export interface SliceRef {
  readonly actor: string;
  readonly fromNs: number;
}

/** What the address says of a timeline. */
export interface TimelineAddress {
  readonly view: TimeView | null;
  readonly selected: SliceRef | null;
}

/** Reads `?view=FROM-TO&slice=NS@ACTOR`, times in ns, from a fragment; anything else is no choice. */
export function readAddress(hash: string): TimelineAddress {
  const values = new URLSearchParams(hash.split('?', 2)[1] ?? '');
  const view = /^(\d{1,16})-(\d{1,16})$/u.exec(values.get('view') ?? '');
  const slice = /^(\d{1,16})@(.{1,200})$/u.exec(values.get('slice') ?? '');
  const [fromNs, toNs] = [Number(view?.[1]), Number(view?.[2])];
  return {
    view: view && fromNs < toNs ? { fromNs, toNs } : null,
    selected: slice ? { fromNs: Number(slice[1]), actor: slice[2] ?? '' } : null,
  };
}

/**
 * The fragment with the choices in it.
 * @internal exported for tests
 */
export function withAddress(hash: string, { view, selected }: TimelineAddress): string {
  const values = new URLSearchParams();
  if (view) values.set('view', `${Math.round(view.fromNs)}-${Math.round(view.toNs)}`);
  if (selected) values.set('slice', `${Math.round(selected.fromNs)}@${selected.actor}`);
  const query = values.toString();
  const path = hash.split('?', 1)[0] ?? '';
  return query === '' ? path : `${path}?${query}`;
}

/** Puts the choices into the address, without a new entry of the history. */
export function writeAddress(address: TimelineAddress): void {
  const hash = withAddress(window.location.hash, address);
  if (hash !== window.location.hash) window.history.replaceState(window.history.state, '', hash);
}
