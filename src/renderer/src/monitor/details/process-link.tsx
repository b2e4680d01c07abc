import { Button } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { Target } from '../../stores/details-store.ts';
import { useOpenProcess } from './open-process.ts';

/** A process by name and PID; a click shows its details. `tone` marks the root blocker or a member of a cycle. */
export function ProcessLink({ target, tone }: { readonly target: Target; readonly tone?: 'bad' | undefined }) {
  const t = useTranslate();
  const open = useOpenProcess();
  return (
    <Button
      size="compact-xs"
      variant={tone === 'bad' ? 'outline' : 'light'}
      {...(tone === 'bad' ? { color: 'var(--tone-bad)' } : {})}
      maw="100%"
      title={t('details.openProcess', { pid: target.pid })}
      onClick={() => open(target)}
    >
      {cleanText(target.name)} {target.pid}
    </Button>
  );
}
