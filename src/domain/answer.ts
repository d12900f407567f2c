/** What a store said to a line of the plan, in codes that stay the same in every language. */
export type AnswerReason = 'agreed' | 'fewer' | 'more' | 'later' | 'price' | 'stock' | 'demand' | 'other';

/** Every answer that can be chosen, in the order in which they are offered. */
export const ANSWER_REASONS: readonly AnswerReason[] = [
  ...(['agreed', 'fewer', 'more', 'later', 'price', 'stock', 'demand', 'other'] as const),
];
