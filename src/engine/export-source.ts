import { allScenarios } from '#scenarios/course.ts';
import type { Language, ScenarioTexts } from '#shared/model/scenario.ts';
import { withPythonTexts } from '#shared/programs/in-python.ts';
import type { StreamSource } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { ExportFormat, ExportProgress, PrivatePart } from '#shared/model/session.ts';
import { latestSource } from './latest-source.ts';
import type { ExportTarget, SessionStore } from './ports.ts';

const endings: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'jsonl',
  csv: 'zip',
  sqlite: 'sqlite',
  perfetto: 'json',
  html: 'html',
};

/** Runs an export to the target the host provides; emits progress; disposing it cancels. */
export function exportSource(options: {
  readonly request: {
    readonly sessionId?: string | undefined;
    readonly runId?: string | undefined;
    readonly format: ExportFormat;
    readonly include: readonly PrivatePart[];
    readonly language: Language;
  };
  readonly store: SessionStore;
  readonly exportTarget: ExportTarget;
}): StreamSource<ExportProgress> {
  const { request, store } = options;
  const abort = new AbortController();
  const run = async (report: (progress: ExportProgress) => void): Promise<void> => {
    const session = request.sessionId ?? store.current?.id;
    if (session === undefined) throw new AppError('session-not-found', { name: '' });
    const target = await options.exportTarget(`${request.runId ?? session}.${endings[request.format]}`);
    if (!target) throw new AppError('cancelled');
    const result = await store.exportTo({
      session,
      runId: request.runId,
      format: request.format,
      include: request.include,
      language: request.language,
      path: target.path,
      overwrite: target.overwrite,
      signal: abort.signal,
      onProgress: (rows, totalRows) => report({ rows, totalRows, done: null, downloadUrl: null }),
    });
    const { downloadUrl } = await target.finish(result);
    const rows = result.events + result.samples;
    report({ rows, totalRows: rows, done: result, downloadUrl });
  };
  return latestSource(run, () => abort.abort());
}

/** Scenario texts by id, for exports that people read; parameter labels include the unit. */
export function reportTexts(language: Language): Readonly<Record<string, ScenarioTexts>> {
  return Object.fromEntries(
    allScenarios.map(({ manifest, texts: all }) => {
      const texts = withPythonTexts(language, all[language]);
      const params = Object.entries(texts.params).map(([name, param]) => {
        const spec = manifest.params[name];
        const unit = spec && 'unit' in spec ? spec.unit : null;
        return [name, unit === null ? param : { ...param, label: `${param.label} (${unit})` }] as const;
      });
      return [manifest.id, { ...texts, params: Object.fromEntries(params) }];
    }),
  );
}
