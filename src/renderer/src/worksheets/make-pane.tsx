import { Button, FileButton, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconPlus } from '@tabler/icons-react';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { emptyWorksheet, worksheetLimits, type WorksheetItem } from '#shared/worksheet/worksheet.ts';
import { useTranslate } from '../common/use-translate.ts';
import { uuid } from '../common/uuid.ts';
import { paramProblems } from '../lab/param-form.ts';
import { useToastStore } from '../stores/toast-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { ItemEditor, newItem } from './item-editor.tsx';
import { saveFile } from './save-file.ts';
import { useOpenFile } from './use-open-file.ts';
import { useWorksheetStore } from './worksheet-store.ts';
import classes from './worksheets.module.css';

/** The labels of the parameters that have a wrong value. */
function wrongParams(
  items: readonly WorksheetItem[],
  scenarios: readonly ScenarioInfo[],
  labelOf: (info: ScenarioInfo, name: string) => string,
): readonly string[] {
  return items.flatMap(({ scenario, params }) => {
    const info = scenarios.find(({ manifest }) => manifest.id === scenario);
    return info ? Object.keys(paramProblems(info.manifest, params)).map((name) => labelOf(info, name)) : [];
  });
}

/** Makes a worksheet: title, introduction and items; saved as a file. */
export function MakePane({ scenarios }: { readonly scenarios: readonly ScenarioInfo[] }) {
  const t = useTranslate();
  const { draft, edit } = useWorksheetStore();
  const show = useToastStore((state) => state.show);
  const openFile = useOpenFile('worksheet');
  const language = useUiStore((state) => state.language);
  const { items } = draft;
  const wrong = wrongParams(items, scenarios, (info, name) => info.texts[language].params[name]?.label ?? name);
  const setItems = (next: readonly WorksheetItem[]): void => edit({ ...draft, items: [...next] });
  const isFull = items.length >= worksheetLimits.items;
  const add = (): void => {
    const [first] = scenarios.filter(({ manifest }) => manifest.variants.length > 0);
    if (first) setItems([...items, newItem(first)]);
  };
  const replace = (next: typeof draft): void => {
    edit(next);
    if (items.length > 0 || draft.title !== '')
      show({
        tone: 'plain',
        title: t('worksheet.make.cleared'),
        lines: [],
        action: { label: t('worksheet.make.undo'), run: () => edit(draft) },
      });
  };
  const load = async (file: File | null): Promise<void> => {
    const found = file ? await openFile(file) : null;
    if (found) replace(found);
  };
  const save = (): void => {
    const name = saveFile(draft.title, 'json', `${JSON.stringify(draft, null, 2)}\n`);
    show({ tone: 'good', title: t('worksheet.saved', { name }), lines: [] });
  };
  return (
    <Stack gap="md" data-testid="make-worksheet">
      <Group gap="sm">
        <Button
          size="xs"
          leftSection={<IconDeviceFloppy size={14} aria-hidden />}
          disabled={items.length === 0 || wrong.length > 0}
          onClick={save}
        >
          {t('worksheet.make.save')}
        </Button>
        <FileButton accept=".json,application/json" onChange={(file) => void load(file)}>
          {(props) => (
            <Button size="xs" variant="default" {...props}>
              {t('worksheet.make.load')}
            </Button>
          )}
        </FileButton>
        <Button size="xs" variant="default" onClick={() => replace(emptyWorksheet(uuid()))}>
          {t('worksheet.make.fresh')}
        </Button>
        {wrong.length > 0 ? (
          <Text size="xs" style={{ color: 'var(--tone-bad)' }} role="status">
            {t('worksheet.make.fix', { names: wrong.join(', ') })}
          </Text>
        ) : null}
      </Group>
      <TextInput
        label={t('worksheet.make.title')}
        maxLength={worksheetLimits.title}
        maw={620}
        value={draft.title}
        onChange={(event) => edit({ ...draft, title: event.currentTarget.value })}
      />
      <Textarea
        label={t('worksheet.make.text')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={worksheetLimits.text}
        value={draft.text}
        onChange={(event) => edit({ ...draft, text: event.currentTarget.value })}
      />
      {items.length === 0 ? (
        <Text size="sm" className="muted">
          {t('worksheet.make.empty')}
        </Text>
      ) : null}
      <ol className={classes['items']}>
        {items.map((item, index) => (
          <ItemEditor
            // oxlint-disable-next-line react/no-array-index-key -- an item has no other name than its place
            key={index}
            number={index + 1}
            item={item}
            scenarios={scenarios}
            onChange={(next) => setItems(items.with(index, next))}
            onRemove={() => setItems(items.toSpliced(index, 1))}
            onUp={() => setItems(items.toSpliced(index - 1, 2, item, ...items.slice(index - 1, index)))}
          />
        ))}
      </ol>
      <Group gap="sm">
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={isFull}
          onClick={add}
        >
          {t('worksheet.make.add')}
        </Button>
        {isFull ? (
          <Text size="xs" className="muted">
            {t('worksheet.make.full', { count: worksheetLimits.items })}
          </Text>
        ) : null}
      </Group>
    </Stack>
  );
}
