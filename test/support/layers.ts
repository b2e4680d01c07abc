import { matchesGlob } from 'node:path';

/** What the files of one folder may import; the longest folder that holds a file counts. */
export interface Layer {
  /** Layers it may import from, besides itself. */
  readonly layers: readonly string[];
  /** Packages it may import. */
  readonly packages: readonly string[];
  /** Node's own modules: all but these, or none at all. */
  readonly builtins: 'none' | { readonly except: readonly string[] };
  /** Only these of its files, as globs inside the folder; the others belong to the layer around it. */
  readonly files?: readonly string[];
  /** Imports that no folder shows, as regular expressions. */
  readonly also?: readonly string[];
  /** Why; part of the complaint. */
  readonly reason: string;
}

/** What runs in actors stands beside the pure parts of its scenario. */
const actorCode = String.raw`/roles[\w-]*\.ts$`;

const withoutHttp = { except: ['http', 'https', 'http2'] } as const;
const engineParts = {
  monitor: { packages: ['pidusage', 'ps-list', 'zod'] },
  supervisor: { layers: ['src/lab/scenarios'], packages: ['fastest-levenshtein', 'zod'] },
  session: { packages: ['fflate', 'zod'] },
  history: { packages: ['zod'] },
  actions: { packages: [] },
  lifecycle: { layers: ['src/engine/monitor'], packages: [] },
  alerts: { layers: ['src/engine/monitor'], packages: [] },
  doctor: { packages: [] },
  screen: { packages: [] },
  // Its process makes threads of a program from the lab's primitives.
  workbench: { layers: ['src/lab'], packages: ['acorn'] },
} as const satisfies Readonly<Record<string, Partial<Layer>>>;

const engineLayers = Object.fromEntries(
  Object.entries(engineParts).map(([part, rules]: [string, Partial<Layer>]): [string, Layer] => [
    `src/engine/${part}`,
    {
      layers: ['src/shared', 'src/engine', ...(rules.layers ?? [])],
      packages: rules.packages ?? [],
      builtins: withoutHttp,
      also: [actorCode],
      reason: 'The parts of the engine never import each other: engine.ts wires them through ports.ts.',
    },
  ]),
);

const ground = ['common', 'catalogue', 'navigation', 'stores', 'connection'] as const;

/** Each folder of the page, from the top floor to the ground, with the folders it may import; `app` holds the pages. */
const pageFolders = {
  app: [
    'compare',
    'series',
    'worksheets',
    'sessions',
    'attention',
    'lab',
    'machine',
    'monitor',
    'simulators',
    'workbench',
    'glossary',
    'licenses',
    'settings',
    'time',
    ...ground,
  ],
  compare: ['sessions', 'lab', 'timeline', ...ground],
  series: ['lab', 'sessions', ...ground],
  worksheets: ['sessions', 'lab', ...ground],
  sessions: ['monitor', 'exporting', 'time', ...ground],
  attention: ['monitor', ...ground],
  lab: ['exporting', 'glossary', 'graphs', 'timeline', ...ground],
  machine: ['charts', ...ground],
  monitor: ['charts', ...ground],
  simulators: ground,
  workbench: ground,
  glossary: ground,
  licenses: ground,
  settings: ['time', ...ground],
  exporting: ground,
  time: ['charts', ...ground],
  charts: ground,
  timeline: ground,
  graphs: ground,
  common: ['catalogue', 'stores', 'connection'],
  catalogue: ['stores', 'connection'],
  navigation: [],
  stores: [],
  connection: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const page: Omit<Layer, 'layers'> = {
  packages: [
    '@codemirror/autocomplete',
    '@codemirror/commands',
    '@codemirror/lang-javascript',
    '@codemirror/language',
    '@codemirror/lint',
    '@codemirror/state',
    '@codemirror/view',
    '@lezer/highlight',
    '@mantine/charts',
    '@mantine/core',
    '@mantine/hooks',
    '@tabler/icons-react',
    '@tanstack/react-table',
    '@tanstack/react-virtual',
    'highlight.js',
    'i18next',
    'react',
    'react-dom',
    'react-i18next',
    'recharts',
    'zod',
    'zustand',
  ],
  builtins: 'none',
  reason: 'The page knows only the contract, over a transport, and its folders import downwards.',
};

const pageRoot = 'src/renderer/src';
const pageLayers: Readonly<Record<string, Layer>> = {
  [pageRoot]: { ...page, layers: ['src/shared', `${pageRoot}/app`, `${pageRoot}/connection`] },
  ...Object.fromEntries(
    Object.entries(pageFolders).map(([folder, below]): [string, Layer] => [
      `${pageRoot}/${folder}`,
      { ...page, layers: ['src/shared', ...below.map((name) => `${pageRoot}/${name}`)] },
    ]),
  ),
};

/** Every layer by its folder; the arrows of ARCHITECTURE.md. */
export const layers: Readonly<Record<string, Layer>> = {
  'src/shared': {
    layers: [],
    packages: ['d3-force', 'fastest-levenshtein', 'i18next', 'zod'],
    builtins: 'none',
    reason: 'src/shared runs everywhere: no platform, no host, no engine.',
  },
  'src/lab/scenarios': {
    layers: ['src/shared'],
    packages: ['zod'],
    builtins: 'none',
    also: [String.raw`^\.\./\.\./`, actorCode],
    files: ['{check,common,concepts,course,define,question,scenario,story}.ts', '*/{scenario,facts,en,zh-cn}.ts'],
    reason: 'The pure parts of a scenario are read by the engine: no platform imports.',
  },
  'src/lab': {
    layers: ['src/shared', 'src/lab/scenarios'],
    packages: ['tinypool', 'zod'],
    builtins: { except: [] },
    reason: 'The lab runs inside actors and knows only src/shared and the scenarios.',
  },
  ...engineLayers,
  'src/engine': {
    layers: ['src/shared', 'src/lab/scenarios', ...Object.keys(engineLayers)],
    also: [actorCode],
    packages: ['csv-stringify', 'koffi', 'zod'],
    builtins: withoutHttp,
    reason: 'The engine does not know what shows it, and reaches actors by entry path only.',
  },
  'src/serve': {
    layers: ['src/shared', 'src/engine', 'src/engine/screen'],
    packages: ['ws'],
    builtins: { except: [] },
    reason: 'Hosts reach the lab through the engine.',
  },
  'src/bench': {
    layers: [
      'src/shared',
      'src/lab',
      'src/engine',
      'src/engine/monitor',
      'src/engine/supervisor',
      'src/engine/session',
      'src/engine/history',
      'src/engine/workbench',
      'src/serve',
    ],
    packages: ['ps-list', 'ws'],
    builtins: { except: [] },
    reason: 'The benchmark measures every room, and no room but the terminal host starts it.',
  },
  'src/cli': {
    layers: ['src/shared', 'src/engine', 'src/engine/workbench', 'src/serve', 'src/bench', 'src/lab/scenarios'],
    also: [actorCode],
    packages: ['commander', 'string-width'],
    builtins: { except: [] },
    reason: 'Hosts reach the lab through the engine.',
  },
  'src/main': {
    layers: ['src/shared', 'src/engine', 'src/engine/screen'],
    packages: ['electron'],
    builtins: { except: [] },
    reason: 'Hosts reach the lab through the engine.',
  },
  'src/preload': {
    layers: ['src/shared'],
    packages: ['electron'],
    builtins: 'none',
    reason: 'The preload runs in the sandbox: ipcRenderer and contextBridge only.',
  },
  ...pageLayers,
};

/** The `imports` of package.json. */
export const aliases: Readonly<Record<string, string>> = {
  '#shared': 'src/shared',
  '#scenarios': 'src/lab/scenarios',
  '#lab': 'src/lab',
  '#engine': 'src/engine',
  '#renderer': 'src/renderer/src',
  '#serve': 'src/serve',
  '#cli': 'src/cli',
  '#bench': 'src/bench',
};

/** The layer of a file: the longest folder of the table that holds it. */
export function layerOf(file: string): string | undefined {
  const holds = ([folder, { files }]: readonly [string, Layer]): boolean =>
    file.startsWith(`${folder}/`) && (files?.some((glob) => matchesGlob(file, `${folder}/${glob}`)) ?? true);
  return Object.entries(layers)
    .filter(holds)
    .map(([folder]) => folder)
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Every package that package.json names. */
export type PackageList = Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>;

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
const anyOf = (texts: readonly string[]): string => `(?:${texts.map(escape).join('|')})`;

/**
 * Regular expressions of the imports that files `depth` folders below a layer's folder must not have:
 * from there a relative path to another layer has one number of `../`.
 */
export function bannedImports(folder: string, depth: number, manifest: PackageList): readonly string[] {
  const layer = layers[folder];
  if (!layer) throw new Error(`there is no layer ${folder}`);
  const others = Object.keys(layers).filter((other) => other !== folder && !layer.layers.includes(other));
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const foreign = packages.filter((name) => !layer.packages.includes(name));
  const { builtins } = layer;
  return [
    ...(builtins === 'none' ? ['^node:'] : []),
    ...(builtins !== 'none' && builtins.except.length > 0 ? [`^node:${anyOf(builtins.except)}(?:/|$)`] : []),
    `^${anyOf(foreign)}(?:/|$)`,
    ...others.flatMap((other) => [...aliasedPaths(other), ...relativePaths(folder, other, depth)]),
    ...(layer.also ?? []),
  ];
}

/** How a folder is written with an alias. */
function aliasedPaths(folder: string): readonly string[] {
  return Object.entries(aliases)
    .filter(([, target]) => `${folder}/`.startsWith(`${target}/`))
    .map(([alias, target]) => `^${escape(alias + folder.slice(target.length))}/`);
}

/** How `other` is written from a file `depth` folders below `folder`; nothing if it lies around it. */
function relativePaths(folder: string, other: string, depth: number): readonly string[] {
  const [from, to] = [folder.split('/'), other.split('/')];
  const common = to.findIndex((part, index) => part !== from[index]);
  if (common === -1) return [];
  const ups = '../'.repeat(from.length - common + depth) || './';
  return [`^${escape(ups + to.slice(common).join('/'))}/`];
}
