import { Button, Group, Tabs, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { ScenarioCode, SourceFile } from '#shared/model/scenario-code.ts';
import { lineAt } from '#shared/timeline/role-lines.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { useCopy } from '../common/use-copy.ts';
import { useTranslate } from '../common/use-translate.ts';
import classes from './code.module.css';
import { actorNames, CodeInstant, LineEvents, useCodeTrace, type CodeRun, type CodeTrace } from './code-trace.tsx';
import { RunInPython } from './run-in-python.tsx';
import { useHighlighter } from './use-highlighter.ts';

/** The tabs, in their order; the names are the same in every language. */
const languages = { python: 'Python', typescript: 'TypeScript' } as const satisfies Record<keyof ScenarioCode, string>;
type CodeLanguage = keyof typeof languages;
const isLanguage = (text: string | null): text is CodeLanguage => text !== null && Object.hasOwn(languages, text);

/** A scenario's program in Python and its roles in TypeScript. */
export function CodeView({ scenario, run }: { readonly scenario: string; readonly run: CodeRun | undefined }) {
  const t = useTranslate();
  const { data, error, reload } = useCall('scenario.code', { scenario });
  const [wanted, setLanguage] = useState<CodeLanguage | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const trace = useCodeTrace(run);
  // What ran comes first, where lines of it are known.
  const language = wanted ?? (trace ? 'typescript' : 'python');
  const selected = run?.selected ?? null;
  const line = selected && trace ? lineAt(trace.lines, selected.actor, selected.atNs) : null;
  // Each new selection shows its line, until the user chooses another.
  const [followed, setFollowed] = useState<typeof selected>(null);
  if (trace && selected !== followed) {
    setFollowed(selected);
    if (line !== null) {
      setLanguage('typescript');
      setChosen(line);
    }
  }
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
        {data[language] ? (
          <CodeText
            scenario={scenario}
            file={data[language]}
            language={language}
            trace={language === 'typescript' ? trace : null}
            chosen={chosen}
            onChoose={setChosen}
          />
        ) : null}
        {run && trace && chosen !== null && language === 'typescript' ? (
          <LineEvents run={run} trace={trace} line={chosen} />
        ) : null}
      </Tabs.Panel>
    </Tabs>
  );
}

/** The program of a user, as it ran. */
export function ProgramView({ program, run }: { readonly program: string; readonly run: CodeRun | undefined }) {
  const t = useTranslate();
  const trace = useCodeTrace(run);
  const selected = run?.selected ?? null;
  const [chosen, setChosen] = useState<number | null>(null);
  const [followed, setFollowed] = useState<typeof selected>(null);
  if (trace && selected !== followed) {
    setFollowed(selected);
    const line = selected && lineAt(trace.lines, selected.actor, selected.atNs);
    if (line !== null) setChosen(line);
  }
  const file = useMemo(() => ({ path: t('workbench.program'), text: program }), [t, program]);
  return (
    <>
      <CodeText scenario={null} file={file} language="typescript" trace={trace} chosen={chosen} onChoose={setChosen} />
      {run && trace && chosen !== null ? <LineEvents run={run} trace={trace} line={chosen} /> : null}
    </>
  );
}

/** One file: each line with its number, which a selection leaves out. */
function CodeText({
  scenario,
  file,
  language,
  trace,
  chosen,
  onChoose,
}: {
  /** Null for a program that is not one of ours. */
  readonly scenario: string | null;
  readonly file: SourceFile;
  readonly language: CodeLanguage;
  readonly trace: CodeTrace | null;
  readonly chosen: number | null;
  readonly onChoose: (line: number | null) => void;
}) {
  const t = useTranslate();
  const copy = useCopy();
  const highlight = useHighlighter();
  const lines = useMemo(() => {
    const text = file.text.replace(/\n$/u, '');
    return highlight?.(text, language) ?? text.split('\n').map((line) => [{ kind: null, text: line }]);
  }, [file, highlight, language]);
  const path = cleanText(file.path);
  const lineProps = (line: number) => {
    const events = trace?.lines.byLine.get(line);
    const actors = trace?.at.get(line);
    if (!trace || !events) return {};
    return {
      'data-events': events.length,
      'data-chosen': line === chosen,
      onClick: () => onChoose(line),
      ...(actors
        ? {
            'data-actors': actorNames(actors),
            style: { '--line-colour': trace.colourOf(actors[0] ?? '') } as CSSProperties,
          }
        : {}),
    };
  };
  const frame = useRef<HTMLPreElement>(null);
  useEffect(() => {
    const line = trace && chosen !== null ? frame.current?.children[chosen - 1] : undefined;
    if (!frame.current || !(line instanceof HTMLElement)) return;
    // Only the code scrolls, not the page.
    const { clientHeight, scrollTop } = frame.current;
    if (line.offsetTop < scrollTop || line.offsetTop > scrollTop + clientHeight - 40)
      frame.current.scrollTop = line.offsetTop - clientHeight / 2;
  }, [trace, chosen]);
  return (
    <>
      <div className={classes['head']}>
        <Text size="xs" className="muted">
          {scenario === null
            ? t('code.programHelp')
            : t(language === 'python' ? 'code.pythonHelp' : 'code.typescriptHelp', { path })}
        </Text>
        <Group gap="xs">
          {language === 'python' && scenario !== null ? <RunInPython scenario={scenario} /> : null}
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
      {trace ? <CodeInstant trace={trace} chosen={chosen} onChoose={onChoose} /> : null}
      <pre
        ref={frame}
        className={classes['code']}
        tabIndex={0}
        role="region"
        aria-label={path}
        data-testid="code-text"
        data-highlighted={highlight !== null}
      >
        {lines.map((tokens, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its number
          <span key={index} className={classes['line']} data-number={index + 1} {...lineProps(index + 1)}>
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
