import { run, type Surroundings } from '../../../src/cli/run.ts';
import type { ExitCode } from '../../../src/cli/exit-code.ts';
import type { Stream } from '../../../src/cli/terminal.ts';
import type { UseCases } from '../../../src/cli/use-cases.ts';

/** A stream that keeps what is written to it. */
export interface Captured extends Stream {
  text(): string;
}

export function capture(looks: Partial<Stream> = {}): Captured {
  let written = '';
  return {
    colours: false,
    live: false,
    columns: 80,
    ...looks,
    write: (text) => void (written += text),
    text: () => written,
  };
}

/** What one command line did: how it ended, and what it wrote where. */
export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line with the use cases that the test is about; asking for another one is a fault of the test. */
export async function runWith(
  args: readonly string[],
  useCases: Partial<UseCases> = {},
  surroundings: Partial<Surroundings> & { readonly looks?: Partial<Stream> } = {},
): Promise<Outcome> {
  const out = capture(surroundings.looks);
  const err = capture(surroundings.looks);
  const unexpected = (): never => {
    throw new Error('this use case was not expected');
  };
  const code = await run(args, {
    terminal: { out, err },
    env: { LANG: 'en_GB.UTF-8' },
    version: '1.2.3',
    useCases: {
      buildPlan: unexpected,
      batchPlans: unexpected,
      approvePlan: unexpected,
      dispatchPlan: unexpected,
      confirmPlan: unexpected,
      trackPlan: unexpected,
      readStatus: unexpected,
      examineSetup: unexpected,
      validateInputs: unexpected,
      annotateInputs: unexpected,
      explainPart: unexpected,
      explainGoal: unexpected,
      comparePolicies: unexpected,
      showPlan: unexpected,
      diffPlans: unexpected,
      writeReport: unexpected,
      describeSchema: unexpected,
      inspectWorkbook: unexpected,
      listCells: unexpected,
      initCompany: unexpected,
      makeTemplates: unexpected,
      listNames: unexpected,
      ...useCases,
    },
    ...surroundings,
  });
  return { code, out: out.text(), err: err.text() };
}
