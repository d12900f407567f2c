import { describe, expect, it } from 'vitest';
import { describeFailure, describeIssue } from '../../../src/cli/messages/describe.ts';
import { EN } from '../../../src/cli/messages/en.ts';
import { ZH } from '../../../src/cli/messages/zh.ts';
import { PlanFailure } from '../../../src/domain/failure.ts';
import type { Issue } from '../../../src/domain/issue.ts';

const nowhere = { file: null, sheet: null, cell: null, header: null, value: null };
const lacking = (field: string): Issue => ({
  code: 'E102',
  severity: 'error',
  ...nowhere,
  params: { kind: 'inTransit', field },
});

describe('a description', () => {
  it('translates the code words of kinds and fields', () => {
    expect(describeIssue(lacking('eta'), EN).message).toContain('"stock in transit"');
    expect(describeIssue(lacking('eta'), EN).message).toContain('"expected arrival date"');
    expect(describeIssue(lacking('eta'), ZH).message).toContain('“在途库存”');
    expect(describeIssue(lacking('eta'), ZH).message).toContain('“预计到货日期”');
  });

  it('translates each of several, and keeps what is no code word', () => {
    expect(describeIssue(lacking('unreserved, 数量'), ZH).message).toContain('未预定在途数量, 数量');
    expect(describeIssue(lacking('constructor'), EN).message).toContain('"constructor"');
  });

  it('translates reasons and formats of files', () => {
    const failure = new PlanFailure('file', 'F207', {
      file: 'a.xlsx',
      part: 'xl/workbook.xml',
      reason: 'shared-text',
      detail: 'B2',
    });
    expect(describeFailure(failure, EN).message).toBe(
      'a.xlsx is damaged (xl/workbook.xml): a text that is referred to is missing, B2.',
    );
    expect(
      describeFailure(new PlanFailure('file', 'F206', { file: 'a.xlsx', format: 'html' }), ZH).message,
    ).toBe('a.xlsx 不是工作簿，而是网页（HTML）。');
  });

  it('shows no character of a param that could steer a terminal', () => {
    const issue: Issue = { ...lacking('eta'), code: 'E304', params: { store: 'A\u001b[2J\u202eB\u200b\n' } };
    expect(describeIssue(issue, EN).message).toBe(
      'Store "A\\u{1b}[2J\\u{202e}B\\u{200b}\\n" has no territory.',
    );
  });

  it('cuts long values short, but never paths', () => {
    const path = `/${'a'.repeat(200)}.xlsx`;
    expect(describeFailure(new PlanFailure('file', 'F402', { path }), EN).message).toContain(path);
    const store = 'b'.repeat(200);
    expect(
      describeIssue({ ...lacking(''), code: 'E304', params: { store } }, EN).message.length,
    ).toBeLessThan(120);
  });
});
