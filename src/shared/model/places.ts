/** The places of the screen, in their order; Ctrl or Cmd with a digit goes to each. */
export const places = ['monitor', 'machine', 'attention', 'lab', 'sessions', 'simulators', 'workbench'] as const;
export type Place = (typeof places)[number];
