import { Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import type { FoundText } from '#shared/search/search-scenarios.ts';
import { goTo } from '../navigation/use-route.ts';
import { useUiStore } from '../stores/ui-store.ts';
import classes from './launcher-page.module.css';

interface Props {
  readonly info: ScenarioInfo;
  readonly selected: boolean;
  /** Where a search found it, if the title does not show that. */
  readonly why?: FoundText | null;
}

/** One scenario in the list. One that cannot run here can still be read. */
export function ScenarioCard({ info, selected, why = null }: Props) {
  const t = useTranslate();
  const language = useUiStore((state) => state.language);
  const { manifest, available } = info;
  const texts = info.texts[language];
  return (
    <button
      type="button"
      className={classes['card']}
      aria-pressed={selected}
      data-entry="scenario"
      data-testid="scenario-card"
      data-scenario={manifest.id}
      data-selected={selected}
      data-available={available}
      onClick={() => goTo({ place: 'lab', scenario: manifest.id })}
    >
      <span className={`${classes['title']} ${available ? '' : 'muted'}`}>{texts.title}</span>
      <Text component="span" size="xs" className={`muted ${classes['summary']}`}>
        {texts.summary}
      </Text>
      {why ? (
        <span className={classes['why']} data-testid="found-in">
          {why.before}
          <mark>{why.word}</mark>
          {why.after}
        </span>
      ) : null}
      <span className={classes['kinds']}>
        {manifest.kinds.map((kind) => t(`lab.kind.${kind}`)).join(' · ')}
        {available ? '' : ` — ${t('lab.unavailable', { needs: manifest.platforms.join(', ') })}`}
      </span>
    </button>
  );
}
