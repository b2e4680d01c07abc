import { translateFromData, type Translate } from '#shared/i18n/translator.ts';
import { Alert } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import { AppError } from '#shared/errors.ts';
import { useDescribeError } from '../../common/use-describe-error.ts';

const path = /^(\w+)\[(\d+)\](?:\.(\w+))?/u;

/** Lists whose entries are numbered from 0 on screen, as P0 and thread 0 are. */
const fromZero: ReadonlySet<string> = new Set(['processes', 'programs', 'threads']);

/** `Job 2: Length` for `jobs[1].length`; names that are no place stay. */
function placeText(name: string, t: Translate): string {
  const [, list, index, field] = path.exec(name) ?? [];
  const nameOf = (key: string, fallback: string): string =>
    translateFromData(t, 'ui', { key: `simulators.${key}`, fallback });
  if (list === undefined) return nameOf(`field.${name}`, name);
  const row = Number(index) + (fromZero.has(list) ? 0 : 1);
  const listText = nameOf(`list.${list}`, nameOf(`field.${list}`, list));
  return field === undefined
    ? `${listText} ${row}`
    : t('simulators.place', { list: listText, row, field: nameOf(`field.${field}`, field) });
}

/** Why the input cannot be simulated, with places and options named as they are on screen. */
export function Problem({ error }: { readonly error: AppError }) {
  const t = useTranslate();
  const describeError = useDescribeError();
  const { name, option, policy } = error.params;
  const named = new AppError(error.code, {
    ...error.params,
    ...(typeof name === 'string' ? { name: placeText(name, t) } : {}),
    ...(typeof option === 'string'
      ? {
          option: option
            .split(' / ')
            .map((one) => placeText(one, t))
            .join(' / '),
        }
      : {}),
    ...(typeof policy === 'string' ? { policy: translateFromData(t, 'sim', { key: `policy.${policy}` }) } : {}),
  });
  return (
    <Alert color="red" variant="light" role="alert" data-testid="problem" title={t('simulators.wrong')}>
      {describeError(named).whole}
    </Alert>
  );
}
