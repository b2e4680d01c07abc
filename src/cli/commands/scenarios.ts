import { AppError } from '#shared/errors.ts';
import { isOfCourse, type ParamSpec, type ScenarioInfo } from '#shared/model/scenario.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { nearest } from '#shared/nearest.ts';
import { createStyle } from '../output/style.ts';
import { tableLines } from '../output/table.ts';
import { withEngine } from '../with-engine.ts';

function paramJson(name: string, spec: ParamSpec): object {
  return {
    name,
    type: spec.type,
    default: spec.default,
    min: 'min' in spec ? spec.min : null,
    max: 'max' in spec ? spec.max : null,
    choices: 'choices' in spec ? spec.choices : null,
    maxLength: 'maxLength' in spec ? spec.maxLength : null,
    unit: 'unit' in spec ? spec.unit : null,
  };
}

/** The scenarios of the course, or of one of its groups; an unknown group is wrong usage. */
export function scenariosOf(known: readonly ScenarioInfo[], group: string | undefined): readonly ScenarioInfo[] {
  const all = known.filter((info) => isOfCourse(info));
  if (group === undefined) return all;
  const groups: readonly string[] = [...new Set(all.map(({ manifest }) => manifest.group))];
  if (!groups.includes(group))
    throw new AppError('parameter-wrong-type', {
      name: '--group',
      value: group,
      nearest: nearest(group, groups),
      known: groups.join(', '),
    });
  return all.filter(({ manifest }) => manifest.group === group);
}

/** `procession scenarios`: the catalogue. */
export async function scenarios(context: Context, options: { readonly group?: string }): Promise<ExitCode> {
  return withEngine(context, {}, async (client) => {
    const list = scenariosOf(await client.call('scenario.list', {}), options.group);
    if (context.json) {
      const catalogue = list.map(({ manifest, texts, available }) => ({
        id: manifest.id,
        group: manifest.group,
        title: texts[context.language].title,
        summary: texts[context.language].summary,
        covers: manifest.covers,
        kinds: manifest.kinds,
        platforms: manifest.platforms,
        available,
        variants: manifest.variants.map(({ id }) => ({ id, title: texts[context.language].variants[id]?.title ?? id })),
        params: Object.entries(manifest.params).map(([name, spec]) => paramJson(name, spec)),
      }));
      context.out(`${JSON.stringify(catalogue)}\n`);
      return exitCodes.done;
    }
    const { t } = context;
    const lines = tableLines(
      [
        { title: t('cli:column.id'), align: 'left', text: ({ manifest }) => manifest.id },
        { title: t('cli:column.group'), align: 'left', text: ({ manifest }) => manifest.group },
        {
          title: t('cli:column.variants'),
          align: 'left',
          text: ({ manifest }) => manifest.variants.map(({ id }) => id).join(' '),
        },
        {
          title: t('cli:column.title'),
          align: 'left',
          text: ({ texts }) => `${texts[context.language].title}: ${texts[context.language].summary}`,
        },
      ],
      list,
      { width: context.width, heading: createStyle(context.color).bold },
    );
    context.out(`${lines.join('\n')}\n`);
    return exitCodes.done;
  });
}
