import { CloseButton, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { AppError } from '#shared/errors.ts';
import { completeFilter, type FilterCompletion, type FilterOption } from '#shared/filter/complete.ts';
import { useDescribeError } from '../../common/use-describe-error.ts';
import { useProcessStore } from '../../stores/process-store.ts';
import { useTableStore } from '../../stores/table-store.ts';
import classes from './filter-field.module.css';
import { FilterMistake } from './filter-mistake.tsx';

const nothing: FilterCompletion = { from: 0, to: 0, options: [] };

/** Where the table is filtered: completes fields and values, and points at a mistake. */
export function FilterField({ problem }: { readonly problem: AppError | null }) {
  const t = useTranslate();
  const describeError = useDescribeError();
  const { filter, setFilter } = useTableStore();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [completion, setCompletion] = useState(nothing);
  const [active, setActive] = useState(-1);
  const [scroll, setScroll] = useState(0);
  const caret = useRef<number | null>(null);
  useHotkeys([['mod+F', () => field.current?.select()]], []);
  // After an option was put in, the caret belongs behind it and not at the end of the text.
  useEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const { options } = completion;
  const opened = options.length > 0;
  const close = (): void => {
    setCompletion(nothing);
    setActive(-1);
  };
  const complete = (text: string): void => {
    setCompletion(
      completeFilter(
        text,
        field.current?.selectionStart ?? text.length,
        useProcessStore.getState().table?.rows.values() ?? [],
      ),
    );
    setActive(-1);
  };
  const insert = (option: FilterOption): void => {
    const text = filter.slice(0, completion.from) + option.insert + filter.slice(completion.to);
    caret.current = completion.from + option.insert.length;
    setFilter(text);
    field.current?.focus();
    if (option.kind === 'value') close();
    else setCompletion(completeFilter(text, caret.current, useProcessStore.getState().table?.rows.values() ?? []));
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const selected = options[active] ?? (event.key === 'Tab' && !event.shiftKey ? options[0] : undefined);
    if (event.key === 'Escape') {
      if (opened) close();
      else setFilter('');
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!opened) complete(filter);
      else if (event.key === 'ArrowDown') setActive((at) => (at + 1) % options.length);
      else setActive((at) => (at <= 0 ? options.length : at) - 1);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && opened && selected) insert(selected);
    else if (event.key === 'Enter') close();
    else return;
    if (event.key !== 'Enter' || opened) event.preventDefault();
  };
  const optionId = (index: number): string => `${id}-option-${index}`;
  return (
    <div className={classes['field']}>
      <TextInput
        ref={field}
        size="xs"
        role="combobox"
        aria-label={t('monitor.filter')}
        aria-keyshortcuts="Control+F Meta+F"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={opened}
        aria-controls={opened ? `${id}-options` : undefined}
        aria-activedescendant={active >= 0 && opened ? optionId(active) : undefined}
        error={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('monitor.filterHint')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          filter === '' ? null : (
            <CloseButton size="xs" aria-label={t('monitor.clearFilter')} onClick={() => setFilter('')} />
          )
        }
        value={filter}
        onChange={(event) => {
          setFilter(event.currentTarget.value);
          if (event.currentTarget.value.trim() === '') close();
          else complete(event.currentTarget.value);
        }}
        onScroll={(event) => setScroll(event.currentTarget.scrollLeft)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {problem ? <FilterMistake text={filter} problem={problem} scroll={scroll} /> : null}
      {opened ? (
        <ul id={`${id}-options`} role="listbox" aria-label={t('filterUi.options')} className={classes['options']}>
          {options.map((option, index) => (
            <li
              key={option.insert}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              ref={(element) => {
                if (index === active) element?.scrollIntoView({ block: 'nearest' });
              }}
              onMouseDown={(event) => {
                event.preventDefault(); // the focus stays in the field
                insert(option);
              }}
            >
              <span className="mono ellipsis">{option.insert}</span>
              <span className="muted">
                {option.kind === 'field' && option.field !== null ? t(`field.${option.field}`) : null}
                {option.kind === 'word' ? t('filterUi.word') : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {problem ? (
        <div id={`${id}-problem`} role="alert" className={opened ? 'visually-hidden' : classes['problem']}>
          {describeError(problem).whole}
        </div>
      ) : null}
    </div>
  );
}
