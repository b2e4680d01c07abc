/** The panes of the simulators, in their order. */
export const simulatorPanes = ['scheduling', 'process-states', 'interleaving', 'bankers', 'deadlock-detection', 'batch'] as const;
export type SimulatorPane = (typeof simulatorPanes)[number];

/** The tabs of what needs attention, in their order. */
export const attentionTabs = ['troubles', 'lives', 'alerts'] as const;
export type AttentionTab = (typeof attentionTabs)[number];

/** A place of the screen, as the address' fragment names it. */
export type Route =
  | { readonly place: 'monitor' }
  | { readonly place: 'machine' }
  | { readonly place: 'attention'; readonly tab: AttentionTab }
  | { readonly place: 'lab'; readonly scenario: string | null }
  /** A run of the current session, or of a stored one. */
  | { readonly place: 'run'; readonly runId: string; readonly sessionId: string | null }
  | { readonly place: 'sessions' }
  | { readonly place: 'simulators'; readonly pane: SimulatorPane };

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a hand-typed address may hold a stray percent sign
  }
}

/** The place that a fragment such as `#/lab/run/abc` names; the monitor where it names none. */
export function parseRoute(hash: string): Route {
  const parts = hash.replace(/^#?\/?/u, '').split('/').filter(Boolean).map(decode);
  if (parts[0] === 'sessions') return { place: 'sessions' };
  if (parts[0] === 'machine') return { place: 'machine' };
  if (parts[0] === 'attention') return { place: 'attention', tab: attentionTabs.find((tab) => tab === parts[1]) ?? 'troubles' };
  if (parts[0] === 'simulators') return { place: 'simulators', pane: simulatorPanes.find((pane) => pane === parts[1]) ?? 'scheduling' };
  if (parts[0] !== 'lab') return { place: 'monitor' };
  const [, second, third, fourth] = parts;
  if (second === 'run' && third !== undefined) {
    return fourth === undefined ? { place: 'run', runId: third, sessionId: null } : { place: 'run', runId: fourth, sessionId: third };
  }
  return { place: 'lab', scenario: second === 'run' ? null : (second ?? null) };
}

/** The fragment of a place. */
export function routeHash(route: Route): string {
  if (route.place === 'run') {
    const id = encodeURIComponent(route.runId);
    return route.sessionId === null ? `#/lab/run/${id}` : `#/lab/run/${encodeURIComponent(route.sessionId)}/${id}`;
  }
  if (route.place === 'lab') return route.scenario === null ? '#/lab' : `#/lab/${encodeURIComponent(route.scenario)}`;
  if (route.place === 'attention') return route.tab === 'troubles' ? '#/attention' : `#/attention/${route.tab}`;
  return route.place === 'simulators' ? `#/simulators/${route.pane}` : `#/${route.place}`;
}
