import { ActionIcon, Group, ScrollArea, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { ColumnId } from '#shared/table/columns.ts';
import { useUiStore } from '../../stores/ui-store.ts';
import { moveColumnBy, moveColumnTo, showColumn } from './change-columns.ts';
import classes from './column-menu.module.css';

/** The visible columns in their order: dragged, or moved with buttons. */
export function ColumnOrder() {
  const t = useTranslate();
  const columns = useUiStore((state) => state.columns);
  const dragged = useRef<ColumnId | null>(null);
  return (
    <>
      <Text size="xs" fw={600}>
        {t('column.shown')}
      </Text>
      <ScrollArea.Autosize
        mah={320}
        type="auto"
        offsetScrollbars
        viewportProps={{ tabIndex: 0, 'aria-label': t('column.shown') }}
      >
        <ol className={classes['order']}>
          {columns.map((field, index) => {
            const name = t(`field.${field}`);
            return (
              <li
                key={field}
                draggable
                onDragStart={() => {
                  dragged.current = field;
                }}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => {
                  event.preventDefault();
                  if (dragged.current !== null) moveColumnTo(dragged.current, field);
                  dragged.current = null;
                }}
              >
                <IconGripVertical size={12} aria-hidden />
                <span className="ellipsis">{name}</span>
                <Group gap={0} wrap="nowrap">
                  <ActionIcon
                    size="xs"
                    variant="subtle"
                    color="gray"
                    disabled={index === 0}
                    aria-label={t('column.left', { field: name })}
                    onClick={() => moveColumnBy(field, -1)}
                  >
                    <IconChevronUp size={12} />
                  </ActionIcon>
                  <ActionIcon
                    size="xs"
                    variant="subtle"
                    color="gray"
                    disabled={index === columns.length - 1}
                    aria-label={t('column.right', { field: name })}
                    onClick={() => moveColumnBy(field, 1)}
                  >
                    <IconChevronDown size={12} />
                  </ActionIcon>
                  <ActionIcon
                    size="xs"
                    variant="subtle"
                    color="gray"
                    disabled={columns.length === 1}
                    aria-label={t('column.remove', { field: name })}
                    onClick={() => showColumn(field, false)}
                  >
                    <IconX size={12} />
                  </ActionIcon>
                </Group>
              </li>
            );
          })}
        </ol>
      </ScrollArea.Autosize>
      <Text size="xs" className="muted">
        {t('column.drag')}
      </Text>
    </>
  );
}
