import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { goTo } from '../navigation/use-route.ts';

/** Two runs of a list to be compared: a box for each run, of which the last two stay checked, and the button. */
export function usePickTwo(sessionId: string | null): {
  readonly box: (runId: string) => ReactElement;
  readonly button: ReactElement;
} {
  const t = useTranslate();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [left, right] = selected.map((runId) => ({ runId, sessionId }));
  const choose = (id: string, wanted: boolean): void =>
    setSelected(wanted ? [...selected, id].slice(-2) : selected.filter((one) => one !== id));
  return {
    box: (runId) => (
      <Checkbox
        size="xs"
        aria-label={t('compare.chooseRun', { id: runId })}
        checked={selected.includes(runId)}
        onChange={(event) => choose(runId, event.currentTarget.checked)}
      />
    ),
    button: (
      <Button
        size="compact-xs"
        variant="light"
        disabled={!left || !right}
        onClick={() => goTo({ place: 'compare', left: left ?? null, right: right ?? null })}
      >
        {t('compare.two')}
      </Button>
    ),
  };
}
