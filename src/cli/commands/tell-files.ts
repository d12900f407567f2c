import type { TemplateResult } from '../../app/make-templates.ts';
import type { CommandContext } from '../command-context.ts';
import { describeFailures } from '../render/describe-diagnostics.ts';
import { renderFailure } from '../render/render-failure.ts';
import { safeJson, safeLine } from '../render/safe-text.ts';

/** Says which files were written and which were left alone, and what could not be read for them. */
export function tellFiles(
  { written, kept, failures }: TemplateResult,
  { json, force }: { readonly json?: true; readonly force: string | null },
  { terminal, catalogue }: CommandContext,
): void {
  const words = catalogue.folder;
  if (failures.length > 0) {
    const told = failures.map((failure) => renderFailure(failure, catalogue, terminal.err));
    terminal.err.write(`${words.unread}\n${told.join('')}`);
  }
  if (json) {
    const unread = describeFailures(failures, catalogue);
    terminal.out.write(`${safeJson({ written, kept, unread }, 2)}\n`);
    return;
  }
  if (written.length > 0) terminal.out.write(`${words.written(written.map(safeLine))}\n`);
  if (kept.length > 0) terminal.out.write(`${words.kept(kept.map(safeLine), force)}\n`);
}
