import type { CSSProperties } from 'react';

/** Pale fills that dark text reads well on, in either theme. */
const fills = ['#8ecae6', '#ffb86b', '#b5d96b', '#f4a6c8', '#c8b6ff', '#7fd8be', '#f6e27f', '#dab894'] as const;
/** The text on every fill, and the outline that sets a fill off from any background. */
const ink = '#1a1b1e';
const edge = '#5c636a';

/** What a job is drawn with; the colours repeat after eight, and its name is always written too. */
export function jobColour(position: number): { readonly fill: string; readonly ink: string; readonly edge: string } {
  return { fill: fills[position % fills.length] ?? fills[0], ink, edge };
}

/** The same for an HTML chip. */
export function chipStyle(position: number): CSSProperties {
  const { fill } = jobColour(position);
  return { '--job-fill': fill, '--job-text': ink, '--job-edge': edge } as CSSProperties;
}
