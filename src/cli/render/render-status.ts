import type { StatusResult } from '../../app/read-status.ts';
import { formatDay } from '../../domain/month.ts';
import type { Catalogue, Message } from '../messages/catalogue.ts';
import { describeFailure, describeIssue } from '../messages/describe.ts';
import type { Stream } from '../terminal.ts';
import { formatCount } from './format-number.ts';
import { listAchievementNotes } from './list-achievement-notes.ts';
import { INDENT } from './list-risks.ts';
import { nextCommand } from './next-command.ts';
import { paintFor } from './paint.ts';
import { summariseReliability } from './render-reliability.ts';
import { renderSection } from './render-section.ts';
import { safeLine, safeText } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';

/** Where a month stands on one screen: its steps, the forecasts by salesperson, the plan, and what to do next. */
export function renderStatus(
  result: StatusResult,
  folder: string,
  catalogue: Catalogue,
  stream: Stream,
): string {
  const { status: words } = catalogue;
  const { status } = result;
  const { step, due, state } = words.columns;
  const steps = renderSection(
    {
      heading: words.title(status.month, formatDay(status.today)),
      columns: [step, due, state].map((title) => ({ title, align: 'left' })),
      rows: status.steps.map((each) => [
        ...[words.steps[each.step], formatDay(each.due), words.states[each.state]],
      ]),
    },
    stream,
  );
  const blocks = [
    [...errorNotes(result, catalogue), ...planNotes(result, catalogue)],
    salesNotes(result, catalogue),
  ].filter((notes) => notes.length > 0);
  const command = nextCommand(status, folder);
  return [
    steps,
    ...(status.senders.length > 0 ? [renderSenders(result, catalogue, stream)] : []),
    ...blocks.map((notes) => `${notes.map((note) => wrapNote(note, stream)).join('\n')}\n`),
    paintFor(stream).bold(status.isInOrder ? words.inOrder : words.notInOrder),
    ...(command === null ? [] : [words.next(command), `  ${words.nextSteps[status.next!]}`]),
    '',
  ].join('\n');
}

function wrapNote(note: string, { columns }: Stream): string {
  return wrapText(note.trimStart(), columns, note.startsWith(INDENT) ? INDENT : '');
}

function renderSenders({ status }: StatusResult, { status: words }: Catalogue, stream: Stream): string {
  const { salesperson, territory, state, rows, changed } = words.senderColumns;
  return renderSection(
    {
      heading: words.senders,
      columns: [
        ...[salesperson, territory, state].map((title) => ({ title, align: 'left' }) as const),
        { title: rows, align: 'right' },
        { title: changed, align: 'left' },
      ],
      rows: status.senders.map((sender) => {
        const days = sender.files.flatMap(({ changedOn }) => (changedOn === null ? [] : [changedOn]));
        const count = sender.files.reduce((sum, each) => sum + each.rows, 0);
        return [
          ...[safeText(sender.salesperson), safeText(sender.territory), words.senderStates[sender.state]],
          ...[formatCount(count), days.length === 0 ? '' : formatDay(days.toSorted((a, b) => b - a)[0]!)],
        ];
      }),
      notes: [
        ...status.senders
          .filter(({ files }) => files.length > 0)
          .map(({ salesperson: who, files }) =>
            words.sent(
              safeText(who),
              files.map(({ file }) => safeLine(file)),
            ),
          ),
        ...(status.senders.some((sender) => sender.state === 'tardy') ? [words.changedNote] : []),
        ...(status.senders.some(({ isExpected }) => isExpected) ? [] : [words.nobodyExpected]),
      ],
    },
    stream,
  );
}

function errorNotes({ errors, failures }: StatusResult, catalogue: Catalogue): readonly string[] {
  const told = (file: string | null, { message }: Message): string =>
    file === null ? message : catalogue.status.firstError(safeLine(file), message);
  return [
    ...errors.map((issue) => told(issue.file, describeIssue(issue, catalogue))),
    // No other command may say what to do about these: it is told here.
    ...failures.flatMap((failure) => {
      const { message, help } = describeFailure(failure, catalogue);
      return [message, `${INDENT}${help}`];
    }),
  ];
}

/** What was sold so far, and what the months before teach. */
function salesNotes({ achievement, reliability }: StatusResult, catalogue: Catalogue): readonly string[] {
  const learnt = reliability && summariseReliability(reliability, catalogue.reliability);
  return [
    ...(achievement === null ? [] : listAchievementNotes(achievement, catalogue)),
    ...(learnt === null ? [] : [learnt]),
  ];
}

function planNotes({ plan }: StatusResult, { status: words }: Catalogue): readonly string[] {
  if (plan === null) return [];
  const { revision, approval, stale, waitingEdits, answers, wrongAnswers } = plan;
  const isLapsed = approval !== null && !plan.isApproved;
  const state = plan.isConfirmed ? 'confirmed' : plan.isApproved ? 'approved' : 'draft';
  const lines = answers.reduce((sum, each) => sum + each.lines, 0);
  const silent = answers.filter(({ missing }) => missing > 0);
  const left = silent.reduce((sum, each) => sum + each.missing, 0);
  return [
    words.plan(revision, isLapsed ? 'lapsed' : state),
    ...(approval === null ? [] : [words.approvedBy(safeLine(approval.by), approval.at)]),
    ...(stale.length > 0 ? [words.stale(stale.map(safeLine))] : []),
    ...(plan.isChanged ? [words.changed] : []),
    ...(waitingEdits > 0 ? [words.waiting(waitingEdits)] : []),
    ...(plan.isDispatched && lines > 0 ? [words.answers(lines, lines - plan.open, plan.arrived)] : []),
    ...(plan.isDispatched && left > 0
      ? [words.unanswered(silent.map((each) => `${safeText(each.salesperson)} ${each.missing}`))]
      : []),
    ...(wrongAnswers > 0 ? [words.wrongAnswers(wrongAnswers)] : []),
  ];
}
