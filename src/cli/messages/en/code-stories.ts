import type { CodeStories } from '../code-stories.ts';
import { CROSS_CHECK_STORIES } from './stories/cross-check-stories.ts';
import { EXCESS_STORIES } from './stories/excess-stories.ts';
import { FAILURE_STORIES } from './stories/failure-stories.ts';
import { MONTH_STORIES } from './stories/month-stories.ts';
import { PLAN_FAILURE_STORIES } from './stories/plan-failure-stories.ts';
import { WRITING_FAILURE_STORIES } from './stories/writing-failure-stories.ts';
import { SHEET_STORIES } from './stories/sheet-stories.ts';
import { TRACKING_STORIES } from './stories/tracking-stories.ts';

/** The story of every code, in English. */
export const CODE_STORIES: CodeStories = {
  ...SHEET_STORIES,
  ...EXCESS_STORIES,
  ...MONTH_STORIES,
  ...CROSS_CHECK_STORIES,
  ...TRACKING_STORIES,
  ...FAILURE_STORIES,
  ...WRITING_FAILURE_STORIES,
  ...PLAN_FAILURE_STORIES,
};
