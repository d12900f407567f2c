import { PlanFailure } from '../../domain/failure.ts';
import type { CommandContext } from '../command-context.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import type { CodeStories } from '../messages/code-stories.ts';
import { listCodes } from '../messages/list-codes.ts';
import { renderCodeList } from '../render/render-code-list.ts';
import { renderCodeStory } from '../render/render-code-story.ts';
import { safeJson } from '../render/safe-text.ts';

interface CodeOptions {
  readonly json?: true;
}

/** Whether a topic is written as codes are, known or not: `E203`, `w221`. */
export function looksLikeCode(topic: string): boolean {
  return /^[a-z]\d+$/i.test(topic);
}

/**
 * Tells the story of a code.
 *
 * @throws PlanFailure F101 where there is no such code
 */
export function explainCode(
  topic: string,
  { json }: CodeOptions,
  { terminal, catalogue }: CommandContext,
): void {
  const code = listCodes(catalogue).find((known) => known === topic.toUpperCase());
  if (code === undefined) {
    throw new PlanFailure('usage', 'F101', {
      option: 'explain',
      value: topic,
      expected: 'E203; plan explain --list',
    });
  }
  terminal.out.write(
    json ? `${safeJson(describeCode(code, catalogue), 2)}\n` : renderCodeStory(code, catalogue, terminal.out),
  );
}

/** Lists every code that the program can print. */
export function explainAllCodes({ json }: CodeOptions, { terminal, catalogue }: CommandContext): void {
  const described = listCodes(catalogue).map((code) => describeCode(code, catalogue));
  terminal.out.write(json ? `${safeJson(described, 2)}\n` : renderCodeList(catalogue, terminal.out));
}

function describeCode(code: keyof CodeStories, { codes }: Catalogue): object {
  return { code, severity: code.startsWith('W') ? 'warning' : 'error', ...codes[code] };
}
