/** The panes of the simulators, in their order. */
export const simulatorPanes = [
  'scheduling',
  'process-states',
  'interleaving',
  'bankers',
  'deadlock-detection',
  'batch',
] as const;
export type SimulatorPane = (typeof simulatorPanes)[number];

/** The tabs of what needs attention, in their order. */
export const attentionTabs = ['problems', 'lifecycle', 'alerts'] as const;
export type AttentionTab = (typeof attentionTabs)[number];

/** The parts of an opened session, in their order. */
export const sessionTabs = ['processes', 'runs', 'findings', 'notes'] as const;
export type SessionTab = (typeof sessionTabs)[number];

/** A worksheet’s parts: to work through one, to make one, and what a class did with it. */
export const worksheetPanes = ['open', 'make', 'results'] as const;
export type WorksheetPane = (typeof worksheetPanes)[number];

/** A run by the session that holds it; null is the current one. */
export interface RunRef {
  readonly runId: string;
  readonly sessionId: string | null;
}

/** A place of the screen, as the address' fragment names it. */
export type Route =
  | { readonly place: 'monitor' }
  | { readonly place: 'machine' }
  | { readonly place: 'attention'; readonly tab: AttentionTab }
  | { readonly place: 'lab'; readonly scenario: string | null }
  /** A run of the current session, or of a stored one. */
  | { readonly place: 'run'; readonly runId: string; readonly sessionId: string | null }
  | { readonly place: 'sessions' }
  /** One stored session; without a tab the first that has something to show. */
  | { readonly place: 'session'; readonly sessionId: string; readonly tab: SessionTab | null }
  /** Two runs side by side; null is still to be chosen. */
  | { readonly place: 'compare'; readonly left: RunRef | null; readonly right: RunRef | null }
  /** The runs of a scenario in one session, from run `from` on; null: all. */
  | {
      readonly place: 'series';
      readonly scenario: string;
      readonly sessionId: string | null;
      readonly from: string | null;
    }
  | { readonly place: 'simulators'; readonly pane: SimulatorPane }
  /** A program of the workbench by its id, after a schedule; without an id the one that was shown last. */
  | { readonly place: 'workbench'; readonly program: string | null; readonly schedule: string }
  | { readonly place: 'worksheet'; readonly pane: WorksheetPane }
  | { readonly place: 'settings' }
  | { readonly place: 'licenses' };

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a hand-typed address may hold a stray percent sign
  }
}

/** `run` or `session/run`, as the address of a comparison names a run. */
function parseRef(text: string | undefined): RunRef | null {
  const [first = '', second] = (text ?? '').split('/').map(decode);
  if (first === '') return null;
  return second === undefined ? { runId: first, sessionId: null } : { runId: second, sessionId: first };
}

function refText({ runId, sessionId }: RunRef): string {
  return [...(sessionId === null ? [] : [sessionId]), runId].map(encodeURIComponent).join('/');
}

function parseQuery(query: string): ReadonlyMap<string, string> {
  return new Map(query.split('&').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

function parseCompare(query: string): Route {
  const values = parseQuery(query);
  return { place: 'compare', left: parseRef(values.get('left')), right: parseRef(values.get('right')) };
}

/** Links that version 0.1 wrote. */
const formerTabs: Readonly<Record<string, AttentionTab>> = { troubles: 'problems', lives: 'lifecycle' };

function parseWorkbench(query: string): Route {
  const values = new URLSearchParams(query);
  return { place: 'workbench', program: values.get('program') || null, schedule: values.get('schedule') ?? '' };
}

function workbenchHash(program: string | null, schedule: string): string {
  const values = new URLSearchParams({
    ...(program === null ? {} : { program }),
    ...(schedule === '' ? {} : { schedule }),
  });
  return values.size === 0 ? '#/workbench' : `#/workbench?${values}`;
}

function parseAttentionTab(text = ''): AttentionTab {
  return attentionTabs.find((tab) => tab === text) ?? formerTabs[text] ?? 'problems';
}

/** The place that a fragment such as `#/lab/run/abc` names; the monitor where it names none. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.split('?', 2);
  const parts = path
    .replace(/^#?\/?/u, '')
    .split('/')
    .filter(Boolean)
    .map(decode);
  if (parts[0] === 'sessions') return { place: 'sessions' };
  if (parts[0] === 'session' && parts[1] !== undefined)
    return { place: 'session', sessionId: parts[1], tab: sessionTabs.find((tab) => tab === parts[2]) ?? null };
  if (parts[0] === 'compare') return parseCompare(query);
  if (parts[0] === 'worksheet')
    return { place: 'worksheet', pane: worksheetPanes.find((pane) => pane === parts[1]) ?? 'open' };
  if (parts[0] === 'workbench') return parseWorkbench(query);
  if (parts[0] === 'settings') return { place: 'settings' };
  if (parts[0] === 'licenses') return { place: 'licenses' };
  if (parts[0] === 'machine') return { place: 'machine' };
  if (parts[0] === 'attention') return { place: 'attention', tab: parseAttentionTab(parts[1]) };
  if (parts[0] === 'simulators')
    return { place: 'simulators', pane: simulatorPanes.find((pane) => pane === parts[1]) ?? 'scheduling' };
  if (parts[0] !== 'lab') return { place: 'monitor' };
  const [, second, third, fourth] = parts;
  if (second === 'run' && third !== undefined) {
    return fourth === undefined
      ? { place: 'run', runId: third, sessionId: null }
      : { place: 'run', runId: fourth, sessionId: third };
  }
  if (second === 'series' && third !== undefined) {
    const values = parseQuery(query);
    const [session, from] = ['session', 'from'].map((name) => values.get(name) ?? '');
    return {
      place: 'series',
      scenario: third,
      sessionId: decode(session ?? '') || null,
      from: decode(from ?? '') || null,
    };
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
  if (route.place === 'session')
    return ['#/session', encodeURIComponent(route.sessionId), ...(route.tab === null ? [] : [route.tab])].join('/');
  if (route.place === 'series') {
    const { scenario, sessionId: session, from } = route;
    const pairs = Object.entries({ session, from }).flatMap(([name, value]) =>
      value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
    );
    return [`#/lab/series/${encodeURIComponent(scenario)}`, ...(pairs.length > 0 ? [pairs.join('&')] : [])].join('?');
  }
  if (route.place === 'compare') {
    const pairs = [
      ...(route.left ? [`left=${refText(route.left)}`] : []),
      ...(route.right ? [`right=${refText(route.right)}`] : []),
    ];
    return pairs.length === 0 ? '#/compare' : `#/compare?${pairs.join('&')}`;
  }
  if (route.place === 'workbench') return workbenchHash(route.program, route.schedule);
  if (route.place === 'worksheet') return `#/worksheet/${route.pane}`;
  if (route.place === 'attention') return route.tab === 'problems' ? '#/attention' : `#/attention/${route.tab}`;
  return route.place === 'simulators' ? `#/simulators/${route.pane}` : `#/${route.place}`;
}
