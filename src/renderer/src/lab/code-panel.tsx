import { Accordion, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { CodeRun } from './code-trace.tsx';
import { CodeView, ProgramView } from './code-view.tsx';

/** The code beside a run: closed at first, and read only when it is opened. */
export function CodePanel({
  scenario,
  program = null,
  run,
}: {
  readonly scenario: string;
  /** The program that ran, where it is not one of ours. */
  readonly program?: string | null;
  readonly run?: CodeRun;
}) {
  const t = useTranslate();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Accordion variant="contained" chevronPosition="left" value={open} onChange={setOpen} data-testid="code-panel">
      <Accordion.Item value="code">
        <Accordion.Control>
          <Text size="sm" fw={600}>
            {t('code.title')}
          </Text>
        </Accordion.Control>
        <Accordion.Panel>
          {open !== null && program === null ? <CodeView scenario={scenario} run={run} /> : null}
          {open !== null && program !== null ? <ProgramView program={program} run={run} /> : null}
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
