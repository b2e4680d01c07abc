import { NativeSelect, NumberInput, Switch, Textarea } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import type { Interpreter, ParamSpec, ParamValue } from '#shared/model/scenario.ts';

/** Help below its field, so that fields in a row are aligned. */
const belowInput: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];

interface Props {
  readonly spec: ParamSpec;
  /** Interpreters this machine lacks: choices that need them are greyed. Null: not known yet. */
  readonly missing: readonly Interpreter[] | null;
  readonly label: string;
  readonly help: string | undefined;
  readonly value: ParamValue;
  readonly problem: string | null;
  readonly onChange: (value: ParamValue) => void;
}

/** The field of one parameter, made from its specification. */
export function ParamField({ spec, missing, label, help, value, problem, onChange }: Props) {
  const t = useTranslate();
  const common = { label, error: problem ?? false, size: 'sm' } as const;
  if (spec.type === 'boolean') {
    return (
      <Switch
        {...common}
        description={help}
        mt={26}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (spec.type === 'choice') {
    const choices = spec.choices.map((choice) => {
      const need = spec.needs?.[choice];
      if (need !== undefined && missing === null) return { value: choice, label: t('lab.field.asking', { choice }) };
      const disabled = need !== undefined && missing?.includes(need) === true;
      return { value: choice, label: disabled ? t('lab.field.missing', { choice }) : choice, disabled };
    });
    return (
      <NativeSelect
        {...common}
        inputWrapperOrder={belowInput}
        w={220}
        description={help}
        value={String(value)}
        data={choices}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (spec.type === 'text') {
    return (
      <Textarea
        {...common}
        inputWrapperOrder={belowInput}
        w={456}
        autosize
        minRows={2}
        maxRows={8}
        description={help}
        value={String(value)}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const range = t('lab.field.between', { min: spec.min, max: spec.max });
  return (
    <NumberInput
      {...common}
      inputWrapperOrder={belowInput}
      w={220}
      description={[help, range].filter(Boolean).join(' · ')}
      suffix={spec.unit === null ? '' : ` ${spec.unit}`}
      value={typeof value === 'boolean' ? '' : value}
      allowDecimal={false}
      clampBehavior="none"
      min={spec.min}
      max={spec.max}
      step={spec.type === 'ms' ? 100 : 1}
      onChange={(next) => onChange(next === '' || typeof next === 'number' ? next : Number(next))}
    />
  );
}
