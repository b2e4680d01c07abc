import { glossary } from '#shared/glossary/terms.ts';
import { concepts } from '#scenarios/concepts.ts';
import { scenarios } from '#scenarios/course.ts';
import { platformNames } from '#shared/model/scenario.ts';
import { translator } from '#shared/i18n/translator.ts';

// The lab's handbook in Markdown, made from the manifests and texts that the app itself uses.

const sections = ['see', 'why', 'avoid', 'os', 'mistakes', 'platforms', 'reading'];
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row), ''];

function range(spec) {
  if ('min' in spec) return `${spec.min} – ${spec.max}${spec.unit ? ` ${spec.unit}` : ''}`;
  if ('maxLength' in spec) return `≤ ${spec.maxLength}`;
  return 'choices' in spec ? spec.choices.join(', ') : 'true, false';
}

/** The lines of one section: a paragraph, or a list. */
function sectionLines(t, section, content) {
  if (section === 'mistakes') return content.map(({ claim, truth }) => `- **${claim}** ${truth}`);
  if (section === 'platforms')
    return platformNames
      .filter((name) => content[name] !== undefined)
      .map((name) => `- **${t(`ui:explain.platform.${name}`)}** · ${content[name]}`);
  return typeof content === 'string' ? [content] : content.map((item) => `- ${item}`);
}

function explanation(t, texts) {
  return sections.flatMap((section) => {
    const content = texts.explanation[section];
    if (content === undefined) return [];
    return [`**${t(`ui:explain.${section}`)}**`, '', ...sectionLines(t, section, content), ''];
  });
}

function chapter(t, { manifest, texts: all, checks }, language) {
  const texts = all[language];
  const lines = [
    `### ${texts.title}`,
    '',
    `\`${manifest.id}\` · ${manifest.kinds.map((kind) => t(`ui:lab.kind.${kind}`)).join(', ')} · ${manifest.platforms.join(', ')}`,
    '',
    texts.summary,
    '',
  ];
  if (manifest.variants.length > 0) {
    lines.push(
      ...table(
        [t('docs:variant'), t('docs:what'), t('docs:note')],
        manifest.variants.map(({ id }) => [
          `\`${id}\``,
          texts.variants[id]?.title ?? '',
          texts.variants[id]?.note ?? '',
        ]),
      ),
    );
  }
  const params = Object.entries(manifest.params);
  if (params.length > 0) {
    lines.push(
      ...table(
        [t('docs:parameter'), t('docs:what'), t('docs:default'), t('docs:range')],
        params.map(([name, spec]) => [
          `\`${name}\``,
          [texts.params[name]?.label, texts.params[name]?.help].filter(Boolean).join(' · '),
          spec.default,
          range(spec),
        ]),
      ),
    );
  }
  if (checks.length > 0) {
    lines.push(
      ...table(
        [t('docs:check'), t('docs:variants')],
        checks.map(({ id, variants }) => [
          texts.checks[id] ?? id,
          variants ? variants.map((variant) => `\`${variant}\``).join(', ') : t('docs:all'),
        ]),
      ),
    );
  }
  lines.push(...explanation(t, texts));
  if (manifest.covers.length > 0) lines.push(`<sub>${t('docs:covers')}: ${manifest.covers.join(', ')}</sub>`, '');
  return lines;
}

/** Names the scenarios that are not translated yet. */
function debts(t, language) {
  const missing = language === 'en' ? [] : scenarios.filter(({ translated }) => !translated);
  if (missing.length === 0) return [];
  return [`${t('docs:untranslated')}: ${missing.map(({ manifest }) => `\`${manifest.id}\``).join(', ')}`, ''];
}

/** The whole document in one language. */
export function scenariosDoc(language) {
  const t = translator(language);
  const groups = Map.groupBy(scenarios, ({ manifest }) => manifest.group);
  const lines = [`# ${t('docs:title')}`, '', t('docs:intro'), '', ...debts(t, language)];
  for (const [group, members] of groups) {
    lines.push(
      `## ${t(`ui:lab.group.${group}`)}`,
      '',
      ...members.flatMap((scenario) => chapter(t, scenario, language)),
    );
  }
  lines.push(
    `## ${t('docs:glossary')}`,
    '',
    ...table(
      ['English', '中文', t('docs:meaning')],
      glossary.map(({ name, meaning }) => [name.en, name['zh-CN'], meaning[language]]),
    ),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The concepts of the course, and which scenarios show them. */
export function courseDoc() {
  const shownBy = (id) =>
    scenarios.flatMap(({ manifest }) => (manifest.covers.includes(id) ? [`\`${manifest.id}\``] : [])).join(', ');
  const lines = [
    '# The course',
    '',
    'The concepts that a scenario can name in `covers`, what each means, and which scenarios show it. `npm run docs` makes this table from `src/lab/scenarios/concepts.ts`.',
    '',
    ...table(
      ['Id', 'Concept', 'Scenarios'],
      Object.entries(concepts).map(([id, meaning]) => [`\`${id}\``, meaning, shownBy(id)]),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Each document by its file name. */
export const scenarioDocs = {
  'course.md': courseDoc,
  'scenarios.md': () => scenariosDoc('en'),
  'scenarios.zh-CN.md': () => scenariosDoc('zh-CN'),
};
