import { useMemo } from 'react';
import { useFormatter } from '../../common/use-formatter.ts';
import { useMachineSize } from '../../common/use-machine-size.ts';
import { useUiStore } from '../../stores/ui-store.ts';
import type { FieldContext } from '../table/field-text.ts';

/** What the texts of a row depend on, for places that show no table. */
export function useFieldContext(): FieldContext {
  const format = useFormatter();
  const basis = useUiStore((state) => state.cpuBasis);
  const cores = useMachineSize()?.cores ?? 1;
  return useMemo(() => ({ format, basis, cores }), [format, basis, cores]);
}
