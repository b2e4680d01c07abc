import { uiLab } from './ui-lab.ts';
import { uiMonitor } from './ui-monitor.ts';
import { uiSessions } from './ui-sessions.ts';
import { uiShell } from './ui-shell.ts';
import { uiSimulators } from './ui-simulators.ts';
import { uiTable } from './ui-table.ts';

/** Texts of the `ui` namespace. */
export const ui = { ...uiShell, ...uiMonitor, ...uiLab, ...uiSessions, ...uiSimulators, ...uiTable };
