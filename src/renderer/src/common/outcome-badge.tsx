import { Badge, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconHelp,
  IconLoader,
  IconPlayerStop,
  IconX,
} from '@tabler/icons-react';
import { useTranslate } from './use-translate.ts';
import type { Verdict } from '#shared/text/verdict.ts';

const styles = {
  running: { color: 'var(--tone-info)', icon: IconLoader },
  passed: { color: 'var(--tone-good)', icon: IconCheck },
  undecided: { color: 'var(--tone-warn)', icon: IconHelp },
  failed: { color: 'var(--tone-bad)', icon: IconX },
  stopped: { color: 'var(--tone-muted)', icon: IconPlayerStop },
  'timed-out': { color: 'var(--tone-warn)', icon: IconClock },
  error: { color: 'var(--tone-bad)', icon: IconAlertTriangle },
} as const;

/** How a run ended, as icon and word. */
export function OutcomeBadge({ outcome }: { readonly outcome: Verdict | null }) {
  const t = useTranslate();
  const key = outcome ?? 'running';
  const { color, icon: Icon } = styles[key];
  return (
    <Tooltip label={t(`run.outcomeHelp.${key}`)}>
      <Badge
        variant="outline"
        tt="none"
        style={{ color, borderColor: color, flex: 'none' }}
        leftSection={<Icon size={12} aria-hidden />}
        data-testid="run-outcome"
        data-outcome={key === 'undecided' ? 'passed' : key}
        data-verdict={key}
      >
        {t(`run.outcome.${key}`)}
      </Badge>
    </Tooltip>
  );
}
