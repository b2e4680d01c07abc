import { Button } from '@mantine/core';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';

/** Which instant a graph shows, what it leaves out, and the way to the instant at which most waited. */
export function InstantNote({
  atNs,
  left,
  busiestNs,
  onCursor,
}: {
  /** Null is the present. */
  readonly atNs: number | null;
  readonly left: number;
  readonly busiestNs: number | null;
  readonly onCursor: (atNs: number) => void;
}) {
  const t = useTranslate();
  const format = useFormatter();
  return (
    <>
      {atNs === null ? null : `${t('graph.snapshot', { time: format.seconds(atNs) })} `}
      {left === 0 ? null : `${t('graph.left', { count: left })} `}
      {busiestNs === null || busiestNs === atNs ? null : (
        <Button size="compact-xs" variant="light" onClick={() => onCursor(busiestNs)}>
          {t('graph.busiest')}
        </Button>
      )}
    </>
  );
}
