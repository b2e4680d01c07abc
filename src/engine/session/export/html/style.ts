import type { LaneState } from '#shared/timeline/lane-model.ts';

/** Lane colours of the light theme. */
export const laneColours: Readonly<Record<LaneState, string>> = {
  running: '#2f9e44',
  unsampled: '#b2e6bd',
  idle: '#e9ecef',
  unexplained: '#adb5bd',
  lock: '#e03131',
  signal: '#e67700',
  queue: '#7048e8',
  sleeping: '#a5d8ff',
  joining: '#0c8599',
  stopped: '#868e96',
  zombie: '#862e9c',
  dead: '#f1f3f5',
};
/** Colour of a held lock. */
export const holdColour = '#495057';

/** The only style of the page; the page's policy allows it by its hash. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 24px; max-width: 1000px; background: #fff; color: #1c1e21; overflow-wrap: anywhere;
  font: 14px/1.5 system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 20px; margin: 36px 0 4px; padding-top: 12px; border-top: 2px solid #1c1e21; }
h3 { font-size: 15px; margin: 22px 0 6px; }
p { margin: 4px 0; }
pre { margin: 6px 0; padding: 8px 10px; border: 1px solid #d8dce0; font: 12px/1.5 ui-monospace, monospace; white-space: pre-wrap; }
.muted { color: #5c636a; }
.verdict {
  display: inline-block; white-space: nowrap; overflow-wrap: normal; padding: 0 8px;
  border: 1px solid currentColor; border-radius: 4px; font-weight: 600;
}
.good { color: #1b6e2e; } .bad { color: #b42318; } .warn { color: #8a4b00; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 6px 20px; margin: 8px 0; }
dt { color: #5c636a; font-size: 12px; } dd { margin: 0; font-weight: 600; }
.frame { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 4px 0 8px; font-size: 13px; }
caption { text-align: left; color: #5c636a; font-size: 12px; padding-bottom: 2px; }
th, td { text-align: left; vertical-align: top; padding: 3px 10px 3px 0; border-bottom: 1px solid #d8dce0; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 1px solid #1c1e21; overflow-wrap: normal; vertical-align: bottom; }
tbody th { font-weight: 600; }
tbody .text, tbody th { min-width: 64px; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
ol, ul { margin: 4px 0; padding-left: 22px; }
figure { margin: 6px 0; }
svg { display: block; width: 100%; height: auto; }
svg.graph { width: auto; max-width: 100%; }
summary { cursor: pointer; font-size: 12px; }
details ul { font-size: 12px; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 16px; list-style: none; padding: 0; font-size: 12px; color: #5c636a; }
.legend svg { display: inline-block; width: 12px; height: 10px; margin-right: 5px; vertical-align: -1px; }
.columns { columns: 2; column-gap: 28px; }
.columns section { break-inside: avoid; }
.columns h4 { margin: 6px 0 2px; font-size: 13px; }
.privacy { border-left: 3px solid #5c636a; padding-left: 10px; margin: 12px 0; }
@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  table { font-size: 9pt; }
  .frame { overflow: visible; }
  .run { break-before: page; }
  h1, h2, h3, caption, thead { break-after: avoid; }
  figure, tr, li, dl > div { break-inside: avoid; }
  svg, .legend svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (max-width: 640px) { .columns { columns: 1; } }
`;
