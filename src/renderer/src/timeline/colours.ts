import { textOn } from '#shared/timeline/contrast.ts';
import { laneStates } from '#shared/timeline/lane-model.ts';

/** Number of colours for locks; the ninth lock has the first one's again. */
export const lockColours = 8;

const names = [
  ...laneStates.map((state) => `lane-${state}`),
  ...Array.from({ length: lockColours }, (_, index) => `lock-${index}`),
  'kernel-R',
  'kernel-D',
  'kernel-T',
  'kernel-Z',
  'kernel-S',
  'lane-hold',
  'tone-bad',
  'tone-info',
  'tone-muted',
  'line',
] as const;

/** The colours of the theme as a canvas takes them, by the name of their CSS variable. */
export type Colours = ReadonlyMap<string, string>;

const read = new Map<string, Colours>();

/** The colours of a colour scheme, read once: each costs a computation of styles. */
export function coloursOf(element: HTMLElement, scheme: string): Colours {
  let colours = read.get(scheme);
  if (!colours) read.set(scheme, (colours = readColours(element)));
  return colours;
}

/** A canvas cannot resolve light-dark(), so each colour is asked of an element that uses it. */
function readColours(element: HTMLElement): Colours {
  const styles = getComputedStyle(element);
  const before = element.style.color;
  const colours = new Map<string, string>([['text', styles.color]]);
  for (const name of names) {
    element.style.color = `var(--${name})`;
    colours.set(name, styles.color);
  }
  element.style.color = before;
  return colours;
}

/** Red, green and blue of a colour of a computed style, from 0 to 255. */
export function rgbOf(colour: string): readonly number[] {
  return (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).map(Number);
}

const readable = new Map<string, string>();

/** Black or white, whichever reads better on a colour of a computed style. */
export function inkOn(colour: string): string {
  let ink = readable.get(colour);
  if (ink === undefined) readable.set(colour, (ink = textOn(rgbOf(colour)).colour));
  return ink;
}
