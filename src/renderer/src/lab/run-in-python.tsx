import { Button, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { pythonVariant } from '#shared/programs/in-python.ts';
import { useMissingInterpreters, useScenarios } from '../catalogue/use-scenarios.ts';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useLink } from '../connection/link-context.ts';
import { goTo } from '../navigation/use-route.ts';

/** Starts a scenario's Python program as a run. */
export function RunInPython({ scenario }: { readonly scenario: string }) {
  const t = useTranslate();
  const link = useLink();
  const failed = useErrorToast();
  const missing = useMissingInterpreters(true);
  const { data } = useScenarios();
  const [starting, setStarting] = useState(false);
  const isMissing = missing?.includes('python') === true;
  const isAvailable = data?.find(({ manifest }) => manifest.id === scenario)?.available === true;
  const start = (): void => {
    setStarting(true);
    link.call('run.start', { scenario, variant: pythonVariant }).then(
      ({ runId }) => goTo({ place: 'run', runId, sessionId: null }),
      (error: unknown) => {
        setStarting(false);
        failed(error);
      },
    );
  };
  return (
    <>
      <Button
        size="compact-xs"
        variant="light"
        leftSection={<IconPlayerPlay size={14} aria-hidden />}
        title={t('code.runHelp')}
        loading={starting}
        disabled={missing === null || isMissing || !isAvailable}
        onClick={start}
      >
        {t('code.run')}
      </Button>
      {isMissing ? (
        <Text size="xs" className="muted" role="status">
          {t('code.runMissing')}
        </Text>
      ) : null}
    </>
  );
}
