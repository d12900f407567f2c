import type { TemplateResult } from '../../app/make-templates.ts';
import type { CommandContext } from '../command-context.ts';
import { describeFailures } from '../render/describe-diagnostics.ts';
import { renderFailure } from '../render/render-failure.ts';
import { safeJson, safeLine } from '../render/safe-text.ts';
import { wrapReport } from '../render/wrap-report.ts';
import { wrapText } from '../render/wrap-text.ts';

/** Says which files were written and which were left alone, and what could not be read for them. */
export function tellFiles(
  { written, kept, failures }: TemplateResult,
  { json, force }: { readonly json?: true; readonly force: string | null },
  { terminal, catalogue }: CommandContext,
): void {
  const words = catalogue.folder;
  if (failures.length > 0) {
    const told = failures.map((failure) => renderFailure(failure, catalogue, terminal.err));
    terminal.err.write(`${wrapText(words.unread, terminal.err.columns)}\n${told.join('')}`);
  }
  if (json) {
    const unread = describeFailures(failures, catalogue);
    terminal.out.write(`${safeJson({ written, kept, unread }, 2)}\n`);
    return;
  }
  const notes = [
    ...(written.length > 0 ? [words.written(written.map(safeLine))] : []),
    ...(kept.length > 0 ? [words.kept(kept.map(safeLine), force)] : []),
    '',
  ];
  terminal.out.write(wrapReport(notes, terminal.out));
}
