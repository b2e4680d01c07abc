import { useState } from 'react';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { useProcessStore } from '../../stores/process-store.ts';
import type { Target } from '../../stores/details-store.ts';
import type { FieldContext } from '../table/field-text.ts';
import { ProcessDrawer } from './process-drawer.tsx';

interface Props {
  readonly row: ProcessRow;
  readonly context: FieldContext;
  readonly onClose: () => void;
  readonly onOpen: (row: ProcessRow) => void;
}

/**
 * The details of a row of the table. A process that is clicked in them becomes the selected row, if the table has it.
 */
export function DetailsDrawer({ row, context, onClose, onOpen }: Props) {
  const [other, setOther] = useState<Target | null>(null);
  const open = (target: Target): void => {
    const known = useProcessStore.getState().table?.rows.get(identityKey(target));
    setOther(known ? null : target);
    if (known) onOpen(known);
  };
  const target = other ?? row;
  return (
    <ProcessDrawer
      key={identityKey(target)}
      target={target}
      row={other ? null : row}
      context={context}
      onClose={onClose}
      onOpen={open}
    />
  );
}
