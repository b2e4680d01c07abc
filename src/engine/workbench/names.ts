import type { ErrorCode } from '#shared/errors.ts';

/** The names that a program finds; what each means is in docs/workbench.md. */
export const programNames = [
  'shared',
  'thread',
  'mutex',
  'recursiveLock',
  'semaphore',
  'condition',
  'event',
  'barrier',
  'queue',
  'atomic',
  'yieldNow',
  'assert',
  'critical',
  'finallyCheck',
  'options',
] as const;

/** Names of the language whose results depend on their arguments alone. */
export const pureNames: ReadonlySet<string> = new Set([
  'Array',
  'Boolean',
  'Error',
  'Infinity',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'RangeError',
  'Set',
  'String',
  'TypeError',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'undefined',
]);

/** Why a name is refused; any other one is unknown. */
export const refusedNames: ReadonlyMap<string, ErrorCode> = new Map(
  (
    [
      ['code-time', 'Date performance setTimeout setInterval setImmediate clearTimeout clearInterval Temporal Intl'],
      ['code-random', 'crypto'],
      [
        'code-promise',
        'Promise queueMicrotask AbortController EventTarget MessageChannel FinalizationRegistry WeakRef',
      ],
      ['code-module', 'require module exports'],
      [
        'code-outside',
        'console process globalThis window self global eval Function fetch WebSocket Worker Buffer WebAssembly Atomics SharedArrayBuffer Symbol Proxy Reflect alert prompt navigator document',
      ],
    ] as const
  ).flatMap(([code, names]) => names.split(' ').map((name): [string, ErrorCode] => [name, code])),
);
