import type { BatchResult, CompanyResult } from '../../app/batch-plans.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { describeCrash, describeReplaced, describeRest, listProblems } from './describe-batch.ts';
import { isWell, nameCompanies } from './render-batch.ts';
import { renderConcise } from './render-concise.ts';
import { safeLine } from './safe-text.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * A batch as test runners tell of tests, in the JUnit XML that CI servers read: a suite for the month, a case for each
 * company; data errors and files that failed are failures, faults of the program are errors. Times are in seconds.
 */
export function renderJunit(result: BatchResult, catalogue: Catalogue): string {
  const { companies, month, shard } = result;
  const name = `plan batch ${month}${shard === null ? '' : ` ${shard.index}/${shard.of}`}`;
  const errors = companies.filter(({ status }) => status === 'crashed').length;
  const failures = companies.filter((each) => !isWell(each)).length - errors;
  const time = seconds(companies.reduce((sum, each) => sum + each.seconds, 0));
  const facts = attributes({ name, tests: companies.length, failures, errors, time });
  const nameOf = nameCompanies(companies);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${facts}>`,
    `  <testsuite ${facts}>`,
    ...companies.map((each) => caseOf(each, nameOf(each), month, catalogue)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(result: CompanyResult, name: string, month: string, catalogue: Catalogue): string {
  const facts = attributes({ classname: `plan.${month}`, name, time: seconds(result.seconds) });
  const crash = describeCrash(result, month, catalogue);
  const problems = listProblems(result, catalogue);
  const rest = describeRest(result, problems.length, month, catalogue);
  const replaced = describeReplaced(result, catalogue);
  const note = replaced === null ? '' : `${replaced}\n`;
  const text = escapeXml(note + renderConcise(problems, catalogue.report) + rest);
  const told = ((): string => {
    if (crash !== null) {
      return `<error ${attributes({ message: crash.message, type: result.status })}>${escapeXml(crash.help)}</error>`;
    }
    if (isWell(result)) return text === '' ? '' : `<system-out>${text}</system-out>`;
    const [first] = problems;
    const message = first === undefined ? '' : `${first.code} ${first.message}`;
    return `<failure ${attributes({ message, type: first?.code ?? result.status })}>${text}</failure>`;
  })();
  return told === '' ? `    <testcase ${facts}/>` : `    <testcase ${facts}>\n      ${told}\n    </testcase>`;
}

function attributes(facts: Readonly<Record<string, string | number>>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}="${escapeXml(safeLine(String(value)))}"`)
    .join(' ');
}

function seconds(time: number): string {
  return time.toFixed(3);
}

/** Text that any XML parser takes; the two characters that XML lacks beside the unsafe ones are left out. */
function escapeXml(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '').replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}
