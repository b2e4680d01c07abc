import { Button, Group, Text } from '@mantine/core';
import { useMissingInterpreters } from '../catalogue/use-scenarios.ts';
import { useTranslate } from '../common/use-translate.ts';
import { neededBy, type ParamValue, type ScenarioManifest, type ScenarioTexts } from '#shared/model/scenario.ts';
import { ParamField } from './param-field.tsx';
import type { ParamValues } from '#shared/param-values.ts';

interface Props {
  readonly manifest: ScenarioManifest;
  readonly texts: ScenarioTexts;
  readonly values: ParamValues;
  readonly problemOf: (name: string) => string | null;
  readonly onChange: (name: string, value: ParamValue) => void;
  readonly onReset: () => void;
}

/** The parameters of a scenario as fields, and the button that sets the defaults. */
export function ParamFields({ manifest, texts, values, problemOf, onChange, onReset }: Props) {
  const t = useTranslate();
  const missing = useMissingInterpreters(neededBy(manifest).length > 0);
  const specs = Object.entries(manifest.params);
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Group component="legend" gap="sm" mb={6}>
        <Text size="sm" fw={600}>
          {t('lab.parameters')}
        </Text>
        {specs.length === 0 ? null : (
          <Button size="compact-xs" variant="subtle" onClick={onReset}>
            {t('lab.reset')}
          </Button>
        )}
      </Group>
      {specs.length === 0 ? (
        <Text size="sm" className="muted">
          {t('lab.noParameters')}
        </Text>
      ) : null}
      <Group align="start" gap="md">
        {specs.map(([name, spec]) => (
          <ParamField
            key={name}
            spec={spec}
            missing={missing}
            label={texts.params[name]?.label ?? name}
            help={texts.params[name]?.help}
            value={values[name] ?? spec.default}
            problem={problemOf(name)}
            onChange={(value) => onChange(name, value)}
          />
        ))}
      </Group>
    </fieldset>
  );
}
