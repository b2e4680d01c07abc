import type { Translate } from '#shared/i18n/translator.ts';
import type { Finding } from '#shared/model/lab.ts';
import { textOn } from '#shared/timeline/contrast.ts';
import { fitText, textWidth } from '#shared/text/text-width.ts';
import type { Formatter } from '#shared/text/format.ts';
import { laneStates } from '#shared/timeline/lane-model.ts';
import { laneColumns, type LaneBins } from './lane-bins.ts';
import { html, type Markup } from './markup.ts';
import { holdColour, laneColours } from './style.ts';

const nameWidth = 160;
const rowHeight = 26;
const bandHeight = 16;
const top = 18;
const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** One lane of the picture. */
export interface PictureLane {
  readonly actor: string;
  readonly kindWords: string;
  readonly bins: LaneBins;
}

/** A rectangle of the picture; lengths in its units. */
function band(shape: {
  readonly x: string;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}): Markup {
  const { x, y, width, height, fill } = shape;
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" />`;
}

function laneMarkup({ actor, kindWords, bins }: PictureLane, y: number, t: Translate): Markup {
  const x = (column: number): string => (nameWidth + column).toFixed(1);
  return html`<g>
    <title>${actor}, ${kindWords}</title>
    <text x="0" y="${y + 9}" class="name" font-size="11" font-weight="600">${fitText(actor, 11, nameWidth - 8)}</text
    ><text x="0" y="${y + 20}" font-size="9" fill="#5c636a">${kindWords}</text> ${bins
      .segments()
      .map(({ state, from, to }) => {
        const [top, height] = state === 'dead' ? [y + 6, 4] : [y, bandHeight];
        return band({ x: x(from), y: top, width: to - from, height, fill: laneColours[state] });
      })}
    ${bins
      .holds()
      .map(({ from, to }) =>
        band({ x: x(from), y: y + bandHeight + 2, width: to - from, height: 3, fill: holdColour }),
      )}
    ${bins.words.map(({ segment: { state, object }, from, to }) => {
      if (state === 'running' || state === 'dead') return null;
      const words = object === null || object.type === 'timer' ? t(`ui:lane.${state}`) : object.id;
      return textWidth(words, 11) + 8 > to - from
        ? null
        : html`<text
            x="${x(from + 4)}"
            y="${y + 12}"
            font-size="11"
            font-weight="600"
            fill="${textOn(channels(laneColours[state])).colour}"
            >${words}</text
          >`;
    })}</g
  > `;
}

/** The lanes of a run as a picture: what each actor did when, what it held, and where something was found. */
export function lanePicture(
  lanes: readonly PictureLane[],
  options: {
    readonly endNs: number;
    readonly findings: readonly Finding[];
    readonly t: Translate;
    readonly format: Formatter;
    readonly id: string;
  },
): Markup {
  const { endNs, findings, t, format, id } = options;
  const height = top + lanes.length * rowHeight + 18;
  const width = nameWidth + laneColumns;
  const marks = findings.map(({ atNs, kind }, index) => {
    const x = nameWidth + Math.min(1, Math.max(0, atNs / Math.max(1, endNs))) * laneColumns;
    return html`<g
      ><title>${index + 1}: ${t(`ui:run.finding.${kind}`)}</title
      ><line
        x1="${x.toFixed(1)}"
        x2="${x.toFixed(1)}"
        y1="14"
        y2="${height - 16}"
        stroke="#b42318"
        stroke-dasharray="3 3"
      /><circle cx="${Math.min(width - 8, x).toFixed(1)}" cy="8" r="7" fill="#b42318" /><text
        x="${Math.min(width - 8, x).toFixed(1)}"
        y="11.5"
        text-anchor="middle"
        font-size="10"
        font-weight="600"
        fill="#fff"
        >${index + 1}</text
      ></g
    >`;
  });
  const anchors: Readonly<Record<number, string>> = { 0: 'start', 1: 'end' };
  const axis = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const x = nameWidth + part * laneColumns;
    return html`<line x1="${x}" x2="${x}" y1="${height - 16}" y2="${height - 12}" stroke="#5c636a" /><text
        x="${x}"
        y="${height - 2}"
        font-size="10"
        fill="#5c636a"
        text-anchor="${anchors[part] ?? 'middle'}"
        >${format.seconds(endNs * part)}</text
      >`;
  });
  return html`<figure>
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title">
      <title id="${id}-title">${t('ui:report.pictureOf', { count: lanes.length })}</title>
      ${lanes.map((lane, index) => laneMarkup(lane, top + index * rowHeight, t))}${marks}${axis}
    </svg>
    <ul class="legend" aria-label="${t('ui:lane.legend')}">
      ${laneStates.map((state) => html`<li>${swatch(laneColours[state], 10)}${t(`ui:lane.${state}`)}</li>`)}
      <li>${swatch(holdColour, 3)}${t('ui:lane.hold')}</li>
    </ul>
  </figure>`;
}

const swatch = (colour: string, height: number): Markup =>
  html`<svg viewBox="0 0 12 10" aria-hidden="true">
    <rect y="${(10 - height) / 2}" width="12" height="${height}" fill="${colour}" />
  </svg>`;
