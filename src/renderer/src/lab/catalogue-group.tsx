import { translateFromData } from '#shared/i18n/translator.ts';
import { IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { ScenarioGroup } from './scenario-groups.ts';
import { useFormatter } from '../common/use-formatter.ts';
import classes from './launcher-page.module.css';
import { ScenarioCard } from './scenario-card.tsx';

interface Props {
  readonly group: ScenarioGroup;
  readonly open: boolean;
  /** True while a search keeps every group open. */
  readonly fixed: boolean;
  readonly selectedId: string | null;
  readonly onToggle: () => void;
}

/** One group of the catalogue under a heading that opens and closes it. */
export function CatalogueGroup({ group, open, fixed, selectedId, onToggle }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const bodyId = useId();
  const name = translateFromData(t, 'ui', { key: `lab.group.${group.group}`, fallback: group.group });
  return (
    <section data-testid="scenario-group" data-group={group.group}>
      <h2 className={classes['heading']}>
        <button
          type="button"
          className={classes['toggle']}
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          aria-disabled={fixed}
          data-entry="group"
          onClick={() => {
            if (!fixed) onToggle();
          }}
        >
          <IconChevronRight size={14} aria-hidden className={classes['chevron'] ?? ''} />
          <span className="ellipsis">{name}</span>
          <span className={classes['count']}>{format.count(group.scenarios.length)}</span>
        </button>
      </h2>
      {open ? (
        <div id={bodyId}>
          {group.scenarios.map((info) => (
            <ScenarioCard key={info.manifest.id} info={info} selected={info.manifest.id === selectedId} />
          ))}
        </div>
      ) : null}
    </section>
  );
}
