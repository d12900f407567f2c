import { describe, expect, it } from 'vitest';
import { openTerminal } from '../../src/cli/terminal.ts';

const screen = { write: () => true, isTTY: true, columns: 120 };
const pipe = { write: () => true };

describe('a terminal', () => {
  it('takes colours and progress where it is one', () => {
    expect(openTerminal(screen, screen, {}).out).toMatchObject({ colours: true, live: true, columns: 120 });
  });

  it.each([{ NO_COLOR: '1' }, { NO_COLOR: 'no' }])('takes no colours under %j, but progress', (env) => {
    expect(openTerminal(screen, screen, env).err).toMatchObject({ colours: false, live: true });
  });

  it('takes colours when NO_COLOR is empty, as its convention says', () => {
    expect(openTerminal(screen, screen, { NO_COLOR: '' }).out.colours).toBe(true);
  });

  it('takes neither where it is dumb, nor in a pipe, which is 80 columns wide', () => {
    expect(openTerminal(screen, screen, { TERM: 'dumb' }).out).toMatchObject({ colours: false, live: false });
    expect(openTerminal(pipe, screen, {}).out).toMatchObject({ colours: false, live: false, columns: 80 });
  });

  it('knows its two ends apart', () => {
    const { out, err } = openTerminal(pipe, screen, {});
    expect([out.live, err.live]).toEqual([false, true]);
  });
});
