import { ActionIcon, Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { IconArrowsHorizontal, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { TimelineState } from './use-timeline.ts';

/** From this many lanes on, not all are visible at once, and a search field is shown. */
const manyLanes = 13;

interface Props {
  readonly state: TimelineState;
  readonly count: number;
  readonly shown: number;
  readonly arrows: { readonly on: boolean; readonly set: (on: boolean) => void; readonly hidden: boolean };
  readonly path: { readonly on: boolean; readonly set: (on: boolean) => void };
}

/** Buttons for what the keys of a timeline do. */
export function Toolbar({ state, count, shown, arrows, path }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const { view, choice, zoom, showAll, follows, arrange } = state;
  const middle = (view.fromNs + view.toNs) / 2;
  return (
    <Group gap="xs" mb={6} align="center">
      <ActionIcon size="sm" variant="default" aria-label={t('timeline.zoomIn')} onClick={() => zoom(middle, 0.5)}>
        <IconZoomIn size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon size="sm" variant="default" aria-label={t('timeline.zoomOut')} onClick={() => zoom(middle, 2)}>
        <IconZoomOut size={14} aria-hidden />
      </ActionIcon>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconArrowsHorizontal size={14} aria-hidden />}
        onClick={showAll}
      >
        {t(follows ? 'timeline.wholeRun' : 'timeline.showAll')}
      </Button>
      <Text size="xs" className="muted numeric" data-testid="timeline-span">
        {format.span(view.toNs - view.fromNs)}
      </Text>
      <Checkbox
        size="xs"
        label={t('timeline.arrows')}
        checked={arrows.on}
        onChange={(event) => arrows.set(event.currentTarget.checked)}
      />
      <Checkbox
        size="xs"
        label={t('timeline.path')}
        checked={path.on}
        onChange={(event) => path.set(event.currentTarget.checked)}
      />
      {count >= manyLanes ? (
        <TextInput
          size="xs"
          w={180}
          aria-label={t('lane.find')}
          placeholder={t('lane.find')}
          value={choice.search}
          onChange={(event) => arrange({ search: event.currentTarget.value })}
        />
      ) : null}
      {count >= manyLanes || shown < count ? (
        <Text size="xs" className="muted numeric" role="status">
          {t('lane.count', { shown: format.count(shown), count })}
        </Text>
      ) : null}
      {choice.hidden.size > 0 ? (
        <Button size="compact-xs" variant="subtle" onClick={() => arrange({ hidden: new Set() })}>
          {t('timeline.unhide', { count: choice.hidden.size })}
        </Button>
      ) : null}
      <Text size="xs" className="muted">
        {t(arrows.hidden ? 'timeline.tooManyArrows' : 'timeline.help')}
      </Text>
    </Group>
  );
}
