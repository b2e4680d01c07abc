import type { OrderedRow } from '#shared/table/process-order.ts';

/** The processes of a row: the members of a group, or the one it shows. */
export function identitiesOf(place: OrderedRow): readonly string[] {
  return place.group !== null ? (place.members ?? []) : [place.key];
}

/** The processes from one row to another, both included, whichever comes first. */
export function identitiesBetween(rows: readonly OrderedRow[], from: number, to: number): ReadonlySet<string> {
  return new Set(rows.slice(Math.min(from, to), Math.max(from, to) + 1).flatMap(identitiesOf));
}

/** The set without the identities of a row if all of them are in it, else with them. */
export function toggled(selectedKeys: ReadonlySet<string>, place: OrderedRow): ReadonlySet<string> {
  const own = identitiesOf(place);
  const next = new Set(selectedKeys);
  const remove = own.every((key) => selectedKeys.has(key));
  for (const key of own) {
    if (remove) next.delete(key);
    else next.add(key);
  }
  return next;
}

/** Whether a row is shown as selected. */
export function isSelected(selectedKeys: ReadonlySet<string>, place: OrderedRow): boolean {
  return (
    selectedKeys.size > 0 &&
    identitiesOf(place).every((key) => selectedKeys.has(key)) &&
    (place.group === null || place.childCount > 0)
  );
}
