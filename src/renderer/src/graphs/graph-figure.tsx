import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  filePalette,
  itemsOf,
  pagePalette,
  pictureFile,
  type Item,
  type Palette,
  type Picture,
} from '#shared/graph/svg.ts';
import type { Place } from '#shared/timeline/place.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useToastStore } from '../stores/toast-store.ts';
import classes from './graphs.module.css';
import { savePicture } from './save-picture.ts';
import { svgNodes } from './svg-view.tsx';

/** Sentences of the list; more are counted. */
const maxSentences = 100;

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A picture of which each part can be focused, read aloud and shown in the timeline, and which can be saved. */
export function GraphFigure({
  kind,
  summary,
  isBad,
  note,
  draw,
  about,
  fileName,
  onPlace,
  children,
}: {
  readonly kind: 'waits' | 'resources' | 'order' | 'lives';
  /** What the picture says in one sentence. */
  readonly summary: string;
  readonly isBad: boolean;
  /** The instant, or what is left out. */
  readonly note: ReactNode;
  readonly draw: (palette: Palette, isFile: boolean) => Picture;
  /** Lines about the run and the instant, for the file. */
  readonly about: readonly string[];
  readonly fileName: string;
  readonly onPlace: (place: Place) => void;
  /** What follows the picture, given the id of the part that was focused last. */
  readonly children?: (activeId: string | null) => ReactNode;
}) {
  const t = useTranslate();
  const show = useToastStore((state) => state.show);
  const frame = useRef<SVGSVGElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const picture = draw(pagePalette, false);
  const items = itemsOf(picture.content);
  const active = items.find(({ id }) => id === activeId);
  const inTabOrder = active ?? items[0];
  const choose = (item: Item | undefined): void => {
    if (item?.place) onPlace(item.place);
  };
  const press = (event: KeyboardEvent): void => {
    const at = items.findIndex(({ id }) => id === inTabOrder?.id);
    const targets: Readonly<Record<string, number>> = { Home: 0, End: items.length - 1 };
    const step = steps[event.key];
    const target = step === undefined ? targets[event.key] : at + step;
    if (event.key === 'Enter' || event.key === ' ') choose(inTabOrder);
    else if (target === undefined) return;
    event.preventDefault();
    const next = target === undefined ? undefined : items[target];
    if (!next) return;
    setActiveId(next.id);
    frame.current?.querySelector<SVGElement>(`[data-item=${CSS.escape(next.id)}]`)?.focus();
  };
  const itemProps = (item: Item, text: string): Readonly<Record<string, unknown>> => ({
    role: item.place ? 'button' : 'img',
    tabIndex: item.id === inTabOrder?.id ? 0 : -1,
    // Voice control finds it by what it shows.
    'aria-label': item.sentence.includes(text) ? item.sentence : `${text}: ${item.sentence}`,
    className: item.place ? classes['choice'] : classes['item'],
    onClick: () => {
      setActiveId(item.id);
      choose(item);
    },
    onFocus: () => setActiveId(item.id),
  });
  const save = (format: 'svg' | 'png'): void => {
    const file = pictureFile(draw(filePalette, true), { title: t(`graph.title.${kind}`), lines: about });
    savePicture(file, format, fileName).then(
      () => show({ tone: 'good', title: t('graph.saved'), lines: [] }),
      () => show({ tone: 'bad', title: t('graph.saveFailed'), lines: [] }),
    );
  };
  return (
    <div data-testid={`graph-${kind}`} data-bad={isBad}>
      <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
        <Text size="xs" className="muted">
          {t(`graph.caption.${kind}`)}
        </Text>
        <Group gap={2} wrap="nowrap">
          {(['svg', 'png'] as const).map((format) => (
            <Button
              key={format}
              size="compact-xs"
              variant="subtle"
              leftSection={<IconDownload size={13} />}
              aria-label={t('graph.save', { graph: t(`graph.title.${kind}`), format: format.toUpperCase() })}
              onClick={() => save(format)}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </Group>
      </Group>
      <Text size="sm" mt={4} fw={isBad ? 600 : 400} {...(isBad ? { c: 'var(--tone-bad)' } : {})}>
        {summary}
      </Text>
      {/* Its line is always there, so that an instant moves nothing. */}
      <Text size="xs" component="div" className="muted numeric" mih={22}>
        {note}
      </Text>
      <div className={classes['frame']}>
        <svg
          ref={frame}
          role="group"
          aria-label={`${t(`graph.title.${kind}`)}. ${summary}`}
          viewBox={`0 0 ${Math.max(1, picture.width)} ${Math.max(1, picture.height)}`}
          className={classes['picture']}
          style={{ width: picture.width * (kind === 'lives' ? 1 : 1.25), minWidth: picture.width * 0.65 }}
          onKeyDown={press}
        >
          {svgNodes(picture.content, itemProps)}
        </svg>
      </div>
      <Text size="xs" className="muted" mih={19}>
        {active?.sentence ?? t('graph.keys')}
      </Text>
      {children?.(activeId)}
      <details className={classes['list']}>
        <summary>{t('graph.asList')}</summary>
        <ul>
          {items.slice(0, maxSentences).map(({ id, sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
          {items.length > maxSentences ? <li>{`+${items.length - maxSentences}`}</li> : null}
        </ul>
      </details>
    </div>
  );
}
