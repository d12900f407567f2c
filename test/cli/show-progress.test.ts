import { describe, expect, it } from 'vitest';
import { EN } from '../../src/cli/messages/en.ts';
import { showProgress } from '../../src/cli/show-progress.ts';
import { capture } from './support/capture.ts';

const CLEAR = '\r\u001b[K';

describe('progress', () => {
  it('overwrites one line and leaves none behind', async () => {
    const stream = capture({ live: true });
    const result = await showProgress(stream, EN.report, async (report) => {
      report({ step: 'read', file: 'a.xlsx', rows: 5000 });
      report({ step: 'read', file: 'a.xlsx', rows: 10000 });
      report({ step: 'plan' });
      return 7;
    });
    expect(result).toBe(7);
    expect(stream.text()).toBe(
      `${CLEAR}reading a.xlsx: 5,000 rows${CLEAR}reading a.xlsx: 10,000 rows${CLEAR}planning…${CLEAR}`,
    );
  });

  it('leaves no line behind when the work fails', async () => {
    const stream = capture({ live: true });
    const failing = showProgress(stream, EN.report, async (report) => {
      report({ step: 'write' });
      throw new Error('full');
    });
    await expect(failing).rejects.toThrow('full');
    expect(stream.text().endsWith(CLEAR)).toBe(true);
  });

  it('shows nothing where lines cannot be overwritten', async () => {
    const stream = capture({ live: false });
    await showProgress(stream, EN.report, async (report) => report({ step: 'plan' }));
    expect(stream.text()).toBe('');
  });

  it('says everywhere that a folder was taken over from a dead run, and whose it was', async () => {
    const from = {
      ...{ user: 'wang', host: 'office', pid: 7, command: 'plan build -m 2026-12\u001b' },
      started: '2026-12-09T06:00:00.000Z',
    };
    for (const live of [false, true]) {
      const stream = capture({ live, columns: 200 });
      await showProgress(stream, EN.report, async (report) => report({ step: 'takeOver', from }));
      expect(stream.text()).toContain(
        'plan build -m 2026-12\\u{1b}, by wang@office, begun 2026-12-09T06:00:00.000Z',
      );
    }
  });

  it('never breaks a line in two, and neutralises names', async () => {
    const stream = capture({ live: true, columns: 30 });
    await showProgress(stream, EN.report, async (report) => {
      report({ step: 'read', file: `${'长'.repeat(30)}.xlsx`, rows: 1 });
      report({ step: 'read', file: '\u001b.xlsx', rows: 1 });
    });
    expect(stream.text()).toBe(`${CLEAR}reading \\u{1b}.xlsx: 1 rows${CLEAR}`);
  });
});
