import { useEffect } from 'react';
import { identityKey } from '#shared/model/process.ts';
import { useDetailsStore } from '../../stores/details-store.ts';
import { ProcessDrawer } from './process-drawer.tsx';
import { useFieldContext } from './use-field-context.ts';

/** The details that a place other than the monitor asked for; they go with the place. */
export function DetailsHost() {
  const { target, open, close } = useDetailsStore();
  const context = useFieldContext();
  useEffect(() => close, [close]);
  return target ? (
    <ProcessDrawer
      key={identityKey(target)}
      target={target}
      row={null}
      context={context}
      onClose={close}
      onOpen={open}
    />
  ) : null;
}
