import { Anchor, Button, Group, Loader, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { routeHash } from '../navigation/route.ts';
import type { Pair } from '../stores/pair-store.ts';

interface Props {
  readonly pair: Pair;
  /** Title of the variant that is run second. */
  readonly title: string;
  /** The run on screen. */
  readonly runId: string;
  readonly onCancel: () => void;
}

/** How far “run both and compare” is. */
export function PairStatus({ pair, title, runId, onCancel }: Props) {
  const t = useTranslate();
  return (
    <Group gap="xs" role="status" data-testid="pair-status">
      <Loader size={14} aria-hidden />
      <Text size="sm">{t(pair.secondId === null ? 'run.other.waiting' : 'run.other.running', { variant: title })}</Text>
      {pair.secondId === null || pair.secondId === runId ? null : (
        <Anchor size="sm" href={routeHash({ place: 'run', runId: pair.secondId, sessionId: null })}>
          {t('run.other.show')}
        </Anchor>
      )}
      <Button size="compact-xs" variant="subtle" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </Group>
  );
}
