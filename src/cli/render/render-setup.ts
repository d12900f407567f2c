import type { SetupResult } from '../../app/examine-setup.ts';
import type { Finding, SetupCheck } from '../../domain/setup.ts';
import type { Catalogue, Message } from '../messages/catalogue.ts';
import { describeFailure } from '../messages/describe.ts';
import type { Stream } from '../terminal.ts';
import { paintFor } from './paint.ts';
import { renderMessage } from './render-message.ts';
import { safeLine } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';

/** Each check with what it found: whether it hinders, where, what it is, and what to do. */
export function renderSetup({ findings, facts }: SetupResult, catalogue: Catalogue, stream: Stream): string {
  const { doctor: words } = catalogue;
  const paint = paintFor(stream);
  const checks = Object.keys(words.checks) as SetupCheck[];
  const blocks = checks.map((check) => {
    const found = findings.filter((finding) => finding.check === check);
    if (found.length === 0) return `${words.told(words.checks[check], paint.green(words.good))}\n`;
    return found
      .map((finding) => {
        const label = finding.hinders ? paint.red.bold(words.hindrance) : paint.yellow(words.note);
        const { message, help } = describeFinding(finding, catalogue);
        const place = finding.place === null ? '' : `${safeLine(finding.place)}: `;
        const told = { message: `${place}${message}`, help };
        return renderMessage(words.told(words.checks[check], label), told, stream, paint);
      })
      .join('');
  });
  const hindrances = findings.filter(({ hinders }) => hinders).length;
  return [
    `${paint.bold(wrapText(words.title(safeLine(facts.folder.path)), stream.columns))}\n`,
    ...blocks,
    `${wrapText(words.summary(hindrances, findings.length - hindrances), stream.columns)}\n`,
  ].join('');
}

/** What a finding says and advises; what a failure explains, it says in its own words. */
export function describeFinding({ name, params, failure }: Finding, catalogue: Catalogue): Message {
  if (failure !== null) return describeFailure(failure, catalogue);
  const facts = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, safeLine(String(value))]),
  );
  const { findings } = catalogue.doctor;
  if (name === 'policyWrong' || name === 'planUnreadable') throw new Error(`${name} has a failure`);
  return findings[name](facts);
}
