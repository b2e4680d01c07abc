import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslate } from '../../common/use-translate.ts';
import type { OrderedRow } from '#shared/table/process-order.ts';
import classes from './process-table.module.css';

const indentPx = 12;
/** Beyond this depth only the level is shown: a long chain would push the names out of the column. */
const deepest = 14;

/** The indent of a row in the tree and what folds its children away. Keys do the same, so it takes no tab stop. */
export function TreeToggle({
  place,
  name,
  onToggle,
}: {
  readonly place: OrderedRow;
  readonly name: string;
  readonly onToggle: (key: string) => void;
}) {
  const t = useTranslate();
  const style = { marginLeft: Math.min(place.depth, deepest) * indentPx };
  if (place.childCount === 0) return <span className={classes['toggle']} style={style} />;
  const Icon = place.expanded ? IconChevronDown : IconChevronRight;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes['toggle']}
      style={style}
      aria-label={t(`${place.group === null ? 'monitor' : 'group'}.${place.expanded ? 'collapse' : 'expand'}`, {
        name,
      })}
      onClick={(event) => {
        event.stopPropagation();
        onToggle(place.key);
      }}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}
