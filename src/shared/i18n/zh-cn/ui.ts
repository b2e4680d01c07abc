import { uiAttention } from './ui-attention.ts';
import { uiDetails } from './ui-details.ts';
import { uiGraphs } from './ui-graphs.ts';
import { uiLab } from './ui-lab.ts';
import { uiMachine } from './ui-machine.ts';
import { uiMonitor } from './ui-monitor.ts';
import { uiPredict } from './ui-predict.ts';
import { uiReport } from './ui-report.ts';
import { uiSessions } from './ui-sessions.ts';
import { uiSeries } from './ui-series.ts';
import { uiShell } from './ui-shell.ts';
import { uiSettings } from './ui-settings.ts';
import { uiSimulators } from './ui-simulators.ts';
import { uiTable } from './ui-table.ts';
import { uiTime } from './ui-time.ts';
import { uiTimeline } from './ui-timeline.ts';
import { uiWorkbench } from './ui-workbench.ts';
import { uiWorksheet } from './ui-worksheet.ts';

/** Texts of the `ui` namespace. */
export const ui = {
  ...uiShell,
  ...uiMonitor,
  ...uiDetails,
  ...uiMachine,
  ...uiAttention,
  ...uiGraphs,
  ...uiLab,
  ...uiSessions,
  ...uiPredict,
  ...uiReport,
  ...uiSettings,
  ...uiSimulators,
  ...uiTable,
  ...uiTime,
  ...uiTimeline,
  ...uiSeries,
  ...uiWorkbench,
  ...uiWorksheet,
};
