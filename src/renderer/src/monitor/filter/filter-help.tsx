import { ActionIcon, Popover, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { IconQuestionMark } from '@tabler/icons-react';
import { useTranslate } from '../../common/use-translate.ts';
import { fieldOfName, filterFieldNames, filterNames } from '#shared/filter/fields.ts';
import { useTableStore } from '../../stores/table-store.ts';
import classes from './filter-help.module.css';

const examples = {
  words: 'node server',
  term: 'cpu>20 rss>100M',
  state: 'state:D,Z',
  list: 'user:root,postgres',
  exact: 'name=sshd',
  age: 'age<1m',
  not: 'chrome not user:root',
  or: '(name:node or name:python) cpu>5',
  pattern: 'command~/--port=\\d+/',
  quotes: '"two words"',
} as const;
const names = Object.keys(examples) as (keyof typeof examples)[];

/** Every field with its spellings, short ones first. */
const fields = filterFieldNames.map((field) => ({
  field,
  spellings: filterNames.filter((name) => fieldOfName(name) === field).join(', '),
}));

/** Explains the language of filters by examples, which can be tried, and lists its fields. */
export function FilterHelp() {
  const t = useTranslate();
  const setFilter = useTableStore((state) => state.setFilter);
  return (
    <Popover position="bottom-start" shadow="md" withinPortal trapFocus width={520}>
      <Popover.Target>
        <ActionIcon size={30} variant="default" aria-label={t('filterUi.help')} title={t('filterUi.help')}>
          <IconQuestionMark size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filterUi.help')}>
        <ScrollArea.Autosize mah={440} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('filterUi.help') }}>
          <Stack gap="xs">
            <Text size="sm">{t('filterUi.intro')}</Text>
            <Table fz="xs" verticalSpacing={3} withRowBorders={false}>
              <Table.Tbody>
                {names.map((name) => (
                  <Table.Tr key={name}>
                    <Table.Td>
                      <button type="button" className={classes['example']} onClick={() => setFilter(examples[name])}>
                        {examples[name]}
                      </button>
                    </Table.Td>
                    <Table.Td>{t(`filterUi.examples.${name}`)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <Text size="sm" fw={600}>
              {t('filterUi.fields')}
            </Text>
            <dl className={classes['fields']}>
              {fields.map(({ field, spellings }) => (
                <div key={field}>
                  <dt className="mono">{spellings}</dt>
                  <dd>{t(`field.${field}`)}</dd>
                </div>
              ))}
            </dl>
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
