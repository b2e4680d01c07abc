/** What a key does to a timeline. */
export type KeyAction =
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'pan'; readonly share: number }
  | { readonly type: 'edge'; readonly end: boolean }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'row'; readonly by: 1 | -1 }
  | { readonly type: 'fit' | 'all' | 'escape' };

const actions: Readonly<Record<string, KeyAction>> = {
  w: { type: 'zoom', factor: 1 / 1.5 },
  '+': { type: 'zoom', factor: 1 / 1.5 },
  '=': { type: 'zoom', factor: 1 / 1.5 },
  s: { type: 'zoom', factor: 1.5 },
  '-': { type: 'zoom', factor: 1.5 },
  a: { type: 'pan', share: -0.2 },
  d: { type: 'pan', share: 0.2 },
  home: { type: 'edge', end: false },
  end: { type: 'edge', end: true },
  arrowleft: { type: 'step', by: -1 },
  arrowright: { type: 'step', by: 1 },
  arrowup: { type: 'row', by: -1 },
  arrowdown: { type: 'row', by: 1 },
  f: { type: 'fit' },
  '0': { type: 'all' },
  escape: { type: 'escape' },
};

/** The action of a key; none while a modifier is held, which belongs to the browser. */
export function keyAction(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): KeyAction | null {
  return event.ctrlKey || event.metaKey || event.altKey ? null : (actions[event.key.toLowerCase()] ?? null);
}
