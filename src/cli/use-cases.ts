import type { AnnotationRequest, AnnotationResult } from '../app/annotate-inputs.ts';
import type { ApprovalRequest, ApprovalResult } from '../app/approve-plan.ts';
import type { BatchProgress, BatchRequest, BatchResult } from '../app/batch-plans.ts';
import type { BuildRequest, BuildResult } from '../app/build-plan.ts';
import type { Comparison, ComparisonRequest } from '../app/compare-policies.ts';
import type { DiffRequest, DiffResult } from '../app/diff-plans.ts';
import type { ConfirmRequest, ConfirmResult } from '../app/confirm-plan.ts';
import type { DispatchRequest, DispatchResult } from '../app/dispatch-plan.ts';
import type { SetupRequest, SetupResult } from '../app/examine-setup.ts';
import type { GoalExplanation, GoalRequest } from '../app/explain-goal.ts';
import type { PartExplanation, PartRequest } from '../app/explain-part.ts';
import type { InitRequest } from '../app/init-company.ts';
import type { Inspection } from '../app/inspect-workbook.ts';
import type { PolicyPlace } from '../app/read-policy-file.ts';
import type { ListedCell } from '../app/list-cells.ts';
import type { NamesRequest } from '../app/list-names.ts';
import type { TemplateRequest, TemplateResult } from '../app/make-templates.ts';
import type { ReportProgress } from '../app/progress.ts';
import type { StatusRequest, StatusResult } from '../app/read-status.ts';
import type { PlanShowing, ShowRequest } from '../app/show-plan.ts';
import type { Day } from '../domain/month.ts';
import type { TrackRequest, TrackResult } from '../app/track-plan.ts';
import type { ValidationRequest, ValidationResult } from '../app/validate-inputs.ts';

/** What the command line can ask for; each is loaded when it is asked for. */
export interface UseCases {
  buildPlan(request: BuildRequest, report: ReportProgress): Promise<BuildResult>;
  validateInputs(request: ValidationRequest, report: ReportProgress): Promise<ValidationResult>;
  annotateInputs(request: AnnotationRequest): Promise<AnnotationResult>;
  explainPart(request: PartRequest, report: ReportProgress): Promise<PartExplanation>;
  explainGoal(request: GoalRequest, report: ReportProgress): Promise<GoalExplanation>;
  comparePolicies(request: ComparisonRequest, report: ReportProgress): Promise<Comparison>;
  showPlan(request: ShowRequest): Promise<PlanShowing>;
  diffPlans(request: DiffRequest): Promise<DiffResult>;
  /** Without a time it is approved now. */
  approvePlan(
    request: Omit<ApprovalRequest, 'at'> & { readonly at: string | null },
    report: ReportProgress,
  ): Promise<ApprovalResult>;
  dispatchPlan(request: DispatchRequest, report: ReportProgress): Promise<DispatchResult>;
  confirmPlan(request: ConfirmRequest, report: ReportProgress): Promise<ConfirmResult>;
  /** Without a day it is tracked as of today. */
  trackPlan(
    request: Omit<TrackRequest, 'today'> & { readonly today: Day | null },
    report: ReportProgress,
  ): Promise<TrackResult>;
  /** Without a day it is that of today. */
  readStatus(
    request: Omit<StatusRequest, 'today'> & { readonly today: Day | null },
    report: ReportProgress,
  ): Promise<StatusResult>;
  /** Without a number of jobs there are as many as there are processors. */
  batchPlans(
    request: Omit<BatchRequest, 'jobs'> & { readonly jobs: number | null },
    report: (progress: BatchProgress) => void,
  ): Promise<BatchResult>;
  examineSetup(request: SetupRequest, report: ReportProgress): Promise<SetupResult>;
  writeReport(path: string, text: string, options: { readonly force: boolean }): Promise<void>;
  describeSchema(name: string): Promise<object>;
  initCompany(request: InitRequest): Promise<TemplateResult>;
  makeTemplates(request: TemplateRequest): Promise<TemplateResult>;
  listNames(request: NamesRequest): Promise<readonly string[]>;
  inspectWorkbook(path: string, place: PolicyPlace): Promise<Inspection>;
  listCells(path: string, place: PolicyPlace, onCell: (cell: ListedCell) => void): Promise<void>;
}
