import assert from 'node:assert/strict';
import test from 'node:test';
import type { Shape } from '#shared/i18n/shape.ts';
import { translateFromData, translator } from '#shared/i18n/translator.ts';

const t = translator('en');

test('keys are checked by the compiler', () => {
  t('common.cancel');
  t('ui:common.cancel');
  t('errors:process-gone.message');
  // @ts-expect-error A misspelt key of the default namespace.
  t('common.cancle');
  // @ts-expect-error A misspelt key of another namespace.
  t('errors:process-gone.massage');
  // @ts-expect-error Keys of other namespaces need their prefix.
  t('process-gone.message');
  // @ts-expect-error A group of texts is not a text.
  t('common');
});

test('keys built from a union are checked by the compiler', () => {
  const kind: 'process' | 'thread' = 'process';
  t(`lab.kind.${kind}`);
  const wrong = 'fibre' as 'process' | 'fibre';
  // @ts-expect-error One of the names has no text.
  t(`lab.kind.${wrong}`);
});

test('a plural text needs a number', () => {
  assert.equal(t('signalDialog.to', { count: 1 }), 'Sent to one process:');
  // @ts-expect-error The form depends on `count`.
  t('signalDialog.to');
});

test('a translated catalogue has the keys of the English one, but no form for one', () => {
  interface English {
    readonly title: string;
    readonly shown_one: string;
    readonly shown_other: string;
  }
  const complete = { title: '标题', shown_other: '{{count}} 个' } satisfies Shape<English>;
  // @ts-expect-error A missing text.
  const missing = { shown_other: '{{count}} 个' } satisfies Shape<English>;
  assert.deepEqual(Object.keys({ ...complete, ...missing }), ['title', 'shown_other']);
});

test('a key from data that the catalogue does not have gives the fallback or the key itself', () => {
  assert.deepEqual(
    [
      translateFromData(t, 'ui', { key: 'lab.group.gil' }),
      translateFromData(t, 'ui', { key: 'lab.group.none', fallback: 'Other' }),
      translateFromData(t, 'findings', { key: 'none' }),
    ],
    ['Global interpreter lock', 'Other', 'none'],
  );
});
