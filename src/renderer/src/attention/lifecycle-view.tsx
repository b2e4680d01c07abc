import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { LifecycleEntry } from '#shared/model/lifecycle.ts';
import { listLifecycle } from './lifecycle-list.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useLifecycleStore } from '../stores/lifecycle-store.ts';
import classes from './attention.module.css';
import { LifecycleRow } from './lifecycle-row.tsx';
import { LifecycleCountsLine } from './lifecycle-counts.tsx';
import { usePointerOrFocusWithin } from '../common/use-pointer-or-focus-within.ts';
import { useHeldSeq } from './use-held-seq.ts';

const rowHeight = 28;
const kinds = ['birth', 'death', 'adopted'] as const satisfies readonly LifecycleEntry['kind'][];
const headings = ['time', 'happened', 'process', 'command', 'user', 'how'] as const;

/** Started, exited and adopted processes, newest first. The list pauses while in use or scrolled down. */
export function LifecycleView() {
  const t = useTranslate();
  const format = useFormatter();
  const { entries, counts } = useLifecycleStore();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<LifecycleEntry['kind'] | null>(null);
  const [scrolled, setScrolled] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const inUse = usePointerOrFocusWithin(frame);
  const held = useHeldSeq(entries, inUse || scrolled);
  const shown = useMemo(
    () => listLifecycle(entries, { text, kind }, held.untilSeq),
    [entries, text, kind, held.untilSeq],
  );
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React Compiler
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    scrollMargin: rowHeight,
    getItemKey: (index) => shown[index]?.seq ?? index,
    overscan: 8,
  });
  const showNewest = (): void => {
    frame.current?.scrollTo({ top: 0 });
    setScrolled(false);
  };
  return (
    <div className={classes['full']}>
      <LifecycleCountsLine counts={counts} />
      <Group gap="xs" my="xs" wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          aria-label={t('lifecycle.find')}
          placeholder={t('lifecycle.find')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('lifecycle.kind')}
          value={kind ?? 'all'}
          onChange={(value) => setKind(kinds.find((known) => known === value) ?? null)}
          data={[
            { value: 'all', label: t('lifecycle.all') },
            ...kinds.map((value) => ({ value, label: t(`lifecycle.kinds.${value}`) })),
          ]}
        />
      </Group>
      <Group gap="xs" h={24} mb={4}>
        <Text size="xs" className="muted numeric">
          {t('lifecycle.shown', { shown: format.count(shown.length), total: format.count(entries.length) })}
        </Text>
        {held.newer === 0 ? null : (
          <Text size="xs" fw={600} className="numeric" title={t('lifecycle.heldHelp')}>
            {t('lifecycle.held', { number: format.count(held.newer) })}
          </Text>
        )}
        {scrolled ? (
          <Button size="compact-xs" variant="light" onClick={showNewest}>
            {t('lifecycle.newest')}
          </Button>
        ) : null}
      </Group>
      <div
        ref={frame}
        className={classes['list']}
        tabIndex={0}
        role="table"
        aria-label={t('lifecycle.title')}
        aria-rowcount={shown.length + 1}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > rowHeight)}
      >
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={classes['heading']}>
            {headings.map((heading) => (
              <span key={heading} role="columnheader">
                {t(`lifecycle.${heading}`)}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const entry = shown[index];
            return entry ? (
              <LifecycleRow key={key} entry={entry} format={format} rowIndex={index + 2} top={start - rowHeight} />
            ) : null;
          })}
        </div>
        {shown.length === 0 ? (
          <EmptyState title={t(entries.length === 0 ? 'lifecycle.none' : 'lifecycle.noMatch')} />
        ) : null}
      </div>
    </div>
  );
}
