import { Anchor, Button, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useLink } from '../connection/link-context.ts';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { routeHash } from '../navigation/route.ts';
import { goTo } from '../navigation/use-route.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { firstRuns } from './first-runs.ts';
import classes from './start-page.module.css';

/** The runs to begin with; one click starts one. */
export function FirstRunList({ scenarios }: { readonly scenarios: readonly ScenarioInfo[] }) {
  const t = useTranslate();
  const link = useLink();
  const failed = useErrorToast();
  const language = useUiStore((state) => state.language);
  const [starting, setStarting] = useState<string | null>(null);
  const start = (scenario: string, variant: string): void => {
    setStarting(scenario);
    link.call('run.start', { scenario, variant }).then(
      ({ runId }) => goTo({ place: 'run', runId, sessionId: null }),
      (error: unknown) => {
        setStarting(null);
        failed(error);
      },
    );
  };
  return (
    <ul className={classes['runs']}>
      {firstRuns.map(({ scenario, variant, text }) => {
        const info = scenarios.find(({ manifest }) => manifest.id === scenario);
        if (!info) return null;
        const { title } = info.texts[language];
        return (
          <li key={scenario} className={classes['run']} data-testid="first-run">
            <div>
              <Anchor fw={600} size="sm" href={routeHash({ place: 'lab', scenario })}>
                {title}
              </Anchor>
              <Text size="xs" className="muted">
                {info.available ? t(text) : t('lab.unavailable', { needs: info.manifest.platforms.join(', ') })}
              </Text>
            </div>
            <Button
              size="xs"
              variant="light"
              leftSection={<IconPlayerPlay size={14} aria-hidden />}
              aria-label={t('lab.first.start', { title })}
              loading={starting === scenario}
              disabled={!info.available || starting !== null}
              onClick={() => start(scenario, variant)}
            >
              {t('lab.start')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
