import { useTranslate } from '../common/use-translate.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { RunComparison } from './compare-runs.ts';
import { unknownText } from '#shared/text/format.ts';
import { metricTitle } from '#shared/text/metric-names.ts';
import { Panel } from '../lab/panel.tsx';
import { useUiStore } from '../stores/ui-store.ts';
import { ComparedTable } from './compared-table.tsx';
import classes from './compare.module.css';

interface Props {
  readonly comparison: RunComparison;
  /** Those of the left run's scenario; null if this version has no such scenario. */
  readonly texts: ScenarioTexts | null;
  /** Those of the right run's. */
  readonly otherTexts: ScenarioTexts | null;
  readonly onlyDifferent: boolean;
  readonly simulated: boolean;
}

/** Metrics, checks, findings and parameters of two runs, differences marked. */
export function ComparedTables({ comparison, texts, otherTexts, onlyDifferent, simulated }: Props) {
  const t = useTranslate();
  const language = useUiStore((state) => state.language);
  const numbers = new Intl.NumberFormat(language, { maximumSignificantDigits: 5 });
  const changes = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const { metrics, checks, findings, params } = comparison;
  const number = (value: number | null): string => (value === null ? unknownText : numbers.format(value));
  const titleOfMetric = (name: string): string => {
    const base = name.split('/', 1)[0] ?? name;
    return metricTitle(texts?.metrics?.[base] === undefined ? (otherTexts ?? texts) : texts, name);
  };
  return (
    <div className={classes['columns']}>
      <Panel simulated={simulated} title={t('run.metrics')}>
        <ComparedTable
          label={t('run.metrics')}
          onlyDifferent={onlyDifferent}
          withChange
          rows={metrics.map(({ name, left, right, differs, unit, change }) => ({
            name: `${titleOfMetric(name)}${unit === '' ? '' : ` (${cleanText(unit)})`}`,
            key: name,
            left: number(left),
            right: number(right),
            differs,
            change: change === null ? unknownText : `${changes.format(change)} %`,
          }))}
        />
      </Panel>
      <Panel simulated={simulated} title={t('run.checks')}>
        <ComparedTable
          label={t('run.checks')}
          onlyDifferent={onlyDifferent}
          rows={checks.map(({ name, left, right, differs }) => ({
            name: texts?.checks[name] ?? otherTexts?.checks[name] ?? cleanText(name),
            key: name,
            left: left === null ? unknownText : t(`run.check.${left}`),
            right: right === null ? unknownText : t(`run.check.${right}`),
            differs,
          }))}
        />
      </Panel>
      <Panel simulated={simulated} title={t('run.findings')}>
        <ComparedTable
          label={t('run.findings')}
          onlyDifferent={onlyDifferent}
          rows={findings.map(({ name, left, right, differs }) => ({
            name: t(`run.finding.${name}`),
            key: name,
            left: number(left),
            right: number(right),
            differs,
          }))}
        />
      </Panel>
      <Panel simulated={simulated} title={t('lab.parameters')}>
        <ComparedTable
          label={t('lab.parameters')}
          onlyDifferent={onlyDifferent}
          rows={params.map(({ name, left, right, differs }) => ({
            name: texts?.params[name]?.label ?? otherTexts?.params[name]?.label ?? cleanText(name),
            key: name,
            left: left === null ? unknownText : cleanText(String(left)),
            right: right === null ? unknownText : cleanText(String(right)),
            differs,
          }))}
        />
      </Panel>
    </div>
  );
}
