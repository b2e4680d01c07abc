import { Button, Group, Tabs, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ScenarioCode, SourceFile } from '#shared/model/scenario-code.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { useCopy } from '../common/use-copy.ts';
import { useTranslate } from '../common/use-translate.ts';
import classes from './code.module.css';
import { RunInPython } from './run-in-python.tsx';
import { useHighlighter } from './use-highlighter.ts';

/** The tabs, in their order; the names are the same in every language. */
const languages = { python: 'Python', typescript: 'TypeScript' } as const satisfies Record<keyof ScenarioCode, string>;
type CodeLanguage = keyof typeof languages;
const isLanguage = (text: string | null): text is CodeLanguage => text !== null && Object.hasOwn(languages, text);

/** A scenario's program in Python and its roles in TypeScript. */
export function CodeView({ scenario }: { readonly scenario: string }) {
  const t = useTranslate();
  const { data, error, reload } = useCall('scenario.code', { scenario });
  const [language, setLanguage] = useState<CodeLanguage>('python');
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Text size="sm">{t('common.loading')}</Text>;
  return (
    <Tabs value={language} onChange={(next) => isLanguage(next) && setLanguage(next)} keepMounted={false}>
      <Tabs.List aria-label={t('code.languages')}>
        {Object.entries(languages).map(([id, name]) => (
          <Tabs.Tab key={id} value={id} size="sm">
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={language}>
        {data[language] ? <CodeText scenario={scenario} file={data[language]} language={language} /> : null}
      </Tabs.Panel>
    </Tabs>
  );
}

/** One file: each line with its number, which a selection leaves out. */
function CodeText({
  scenario,
  file,
  language,
}: {
  readonly scenario: string;
  readonly file: SourceFile;
  readonly language: CodeLanguage;
}) {
  const t = useTranslate();
  const copy = useCopy();
  const highlight = useHighlighter();
  const lines = useMemo(() => {
    const text = file.text.replace(/\n$/u, '');
    return highlight?.(text, language) ?? text.split('\n').map((line) => [{ kind: null, text: line }]);
  }, [file, highlight, language]);
  const path = cleanText(file.path);
  return (
    <>
      <div className={classes['head']}>
        <Text size="xs" className="muted">
          {t(language === 'python' ? 'code.pythonHelp' : 'code.typescriptHelp', { path })}
        </Text>
        <Group gap="xs">
          {language === 'python' ? <RunInPython scenario={scenario} /> : null}
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => copy(file.text)}
          >
            {t('code.copy')}
          </Button>
        </Group>
      </div>
      <pre
        className={classes['code']}
        tabIndex={0}
        role="region"
        aria-label={path}
        data-testid="code-text"
        data-highlighted={highlight !== null}
      >
        {lines.map((tokens, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its number
          <span key={index} className={classes['line']} data-number={index + 1}>
            {tokens.map(({ kind, text }, position) => (
              // oxlint-disable-next-line react/no-array-index-key -- tokens of a text that does not change
              <span key={position} data-kind={kind ?? undefined}>
                {cleanText(text)}
              </span>
            ))}
            {'\n'}
          </span>
        ))}
      </pre>
    </>
  );
}
