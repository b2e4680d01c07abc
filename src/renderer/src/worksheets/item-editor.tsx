import { Button, Group, NativeSelect, Switch, Text, Textarea } from '@mantine/core';
import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { groupIds } from '#shared/model/scenario.ts';
import { worksheetLimits, type WorksheetItem } from '#shared/worksheet/worksheet.ts';
import { useTranslate } from '../common/use-translate.ts';
import { ParamFields } from '../lab/param-fields.tsx';
import { defaultParams } from '#shared/param-values.ts';
import { paramProblems } from '../lab/param-form.ts';
import { useUiStore } from '../stores/ui-store.ts';
import classes from './worksheets.module.css';

interface Props {
  readonly number: number;
  readonly item: WorksheetItem;
  readonly scenarios: readonly ScenarioInfo[];
  readonly onChange: (item: WorksheetItem) => void;
  readonly onRemove: () => void;
  readonly onUp: () => void;
}

/** An item for the first variant of a scenario, as it is by default. */
export function newItem({ manifest }: ScenarioInfo, before?: WorksheetItem): WorksheetItem {
  const variant = manifest.variants[0]?.id ?? '';
  const params = defaultParams(manifest, variant);
  return { text: '', predict: true, ...before, scenario: manifest.id, variant, params };
}

/** The scenario, variant, parameters and text of one item. */
export function ItemEditor({ number, item, scenarios, onChange, onRemove, onUp }: Props) {
  const t = useTranslate();
  const language = useUiStore((state) => state.language);
  const runnable = scenarios.filter(({ manifest }) => manifest.variants.length > 0);
  const info = runnable.find(({ manifest }) => manifest.id === item.scenario);
  const texts = info?.texts[language];
  const problems = info ? paramProblems(info.manifest, item.params) : {};
  return (
    <li className={classes['item']} data-testid="item-editor" data-item={number}>
      <Group align="end" gap="sm">
        <NativeSelect
          label={t('worksheet.make.scenario')}
          size="sm"
          w={320}
          value={item.scenario}
          data={groupIds.map((group) => ({
            group: t(`lab.group.${group}`),
            items: runnable
              .filter(({ manifest }) => manifest.group === group)
              .map(({ manifest, texts: all }) => ({ value: manifest.id, label: all[language].title })),
          }))}
          onChange={(event) => {
            const chosen = runnable.find(({ manifest }) => manifest.id === event.currentTarget.value);
            if (chosen) onChange(newItem(chosen, item));
          }}
        />
        {info && texts ? (
          <NativeSelect
            label={t('lab.variant')}
            size="sm"
            w={300}
            value={item.variant}
            data={info.manifest.variants.map(({ id }) => ({ value: id, label: texts.variants[id]?.title ?? id }))}
            onChange={(event) => {
              const variant = event.currentTarget.value;
              onChange({ ...item, variant, params: defaultParams(info.manifest, variant) });
            }}
          />
        ) : null}
        <Group gap="xs" ml="auto">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowUp size={14} aria-hidden />}
            disabled={number === 1}
            aria-label={t('worksheet.make.upItem', { number })}
            onClick={onUp}
          >
            {t('worksheet.make.up')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={14} aria-hidden />}
            aria-label={t('worksheet.make.removeItem', { number })}
            onClick={onRemove}
          >
            {t('worksheet.make.remove')}
          </Button>
        </Group>
      </Group>
      {info && texts ? (
        <ParamFields
          manifest={info.manifest}
          texts={texts}
          values={item.params}
          problemOf={(name) => {
            const problem = problems[name];
            return problem ? t(problem.key, problem.params) : null;
          }}
          onChange={(name, value) => onChange({ ...item, params: { ...item.params, [name]: value } })}
          onReset={() => onChange({ ...item, params: defaultParams(info.manifest, item.variant) })}
        />
      ) : (
        <Text size="sm" className="muted">
          {t('worksheet.unknown', { scenario: item.scenario, variant: item.variant })}
        </Text>
      )}
      <Textarea
        label={t('worksheet.make.itemText')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={worksheetLimits.text}
        value={item.text}
        onChange={(event) => onChange({ ...item, text: event.currentTarget.value })}
      />
      <Switch
        label={t('worksheet.make.predict')}
        checked={item.predict}
        onChange={(event) => onChange({ ...item, predict: event.currentTarget.checked })}
      />
    </li>
  );
}
