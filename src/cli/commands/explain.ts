import { Argument, type Command } from 'commander';
import type { LockCount } from '../../app/read-standing-locks.ts';
import { PlanFailure } from '../../domain/failure.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Goal } from '../../domain/plan.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { renderGoalStory } from '../render/render-goal-story.ts';
import { renderPartStory } from '../render/render-part-story.ts';
import { safeJson } from '../render/safe-text.ts';
import { wrapText } from '../render/wrap-text.ts';
import { showProgress } from '../show-progress.ts';
import { explainAllCodes, explainCode, looksLikeCode } from './explain-code.ts';
import { declareCommand } from './declare-command.ts';
import { addInputOptions, readInputOptions, type InputOptions } from './input-options.ts';
import { offerValues } from './offer-values.ts';
import { refuseMonth } from './refuse-month.ts';

const PART = '-p, --part <partNo>';
const GOALS: readonly Goal[] = ['commitment', 'target', 'excess', 'mix', 'free'];

interface ExplainOptions extends InputOptions {
  readonly part?: string;
  readonly store?: string;
  readonly list?: true;
  readonly json?: true;
}

/**
 * `plan explain`: tells how a number of the plan came about, (`goal <name>`) why a goal stands where it stands, or (a
 * code) what a problem is about.
 */
export function addExplainCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  addInputOptions(declareCommand(program, 'explain', context), words)
    .usage(`${words.usageOptions} [<code> | goal <name>]`)
    .addArgument(
      offerValues(new Argument('[topic]', words.options.topic), [
        'goal',
        ...Object.keys(context.catalogue.issues),
      ]),
    )
    .addArgument(offerValues(new Argument('[name]', words.options.topicName), GOALS))
    .option(PART, words.options.part)
    .option('--store <store>', words.options.store)
    .option('--list', words.options.list)
    .option('--json', words.options.json)
    .action((topic: string | undefined, name: string | undefined, options: ExplainOptions) => {
      if (options.list) return explainAllCodes(options, context);
      if (topic === undefined) return explainPart(options, context);
      if (looksLikeCode(topic)) return explainCode(topic, options, context);
      return explainTopic(topic, name, options, context);
    });
}

async function explainPart(options: ExplainOptions, context: CommandContext): Promise<void> {
  const { catalogue, terminal, useCases } = context;
  // Whoever names nothing may be after something else than a part.
  if (options.part === undefined) {
    throw new PlanFailure('usage', 'F106', { option: PART, instead: 'plan explain E203' });
  }
  const request = readInputOptions(options);
  const wanted = { ...request, partNo: options.part, store: options.store ?? null };
  const told = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.explainPart(wanted, report),
  );
  print(told, options, context, (story) => renderPartStory(story, catalogue, terminal.out));
}

/** Goals are the one topic that has names. */
async function explainTopic(
  topic: string,
  name: string | undefined,
  options: ExplainOptions,
  context: CommandContext,
): Promise<void> {
  const { catalogue, terminal, useCases } = context;
  if (topic !== 'goal') {
    throw new PlanFailure('usage', 'F101', {
      option: 'explain',
      value: topic,
      expected: 'goal target, E203',
    });
  }
  if (name === undefined) throw new PlanFailure('usage', 'F107', { argument: 'name' });
  const goal = GOALS.find((known) => known === name);
  if (goal === undefined) {
    throw new PlanFailure('usage', 'F101', {
      option: 'explain goal',
      value: name,
      expected: GOALS.join(', '),
    });
  }
  const wanted = { ...readInputOptions(options), goal };
  const told = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.explainGoal(wanted, report),
  );
  print(told, options, context, (story) => renderGoalStory(story, catalogue, terminal.out));
}

type Told<T> =
  | { readonly status: 'refused'; readonly issues: readonly Issue[] }
  | (LockCount & { readonly status: 'told'; readonly story: T });

function print<T>(
  told: Told<T>,
  options: ExplainOptions,
  context: CommandContext,
  render: (story: T) => string,
): void {
  if (told.status === 'refused') return refuseMonth(told.issues, options, context);
  const { catalogue, terminal } = context;
  const { story, locks, unmet } = told;
  const kept = catalogue.story.keptLocks(locks, unmet);
  const note = locks === 0 ? '' : `${wrapText(kept, terminal.out.columns)}\n`;
  terminal.out.write(
    options.json ? `${safeJson({ ...story, locks, unmet }, 2)}\n` : `${render(story)}${note}`,
  );
  context.end(EXIT.done);
}
