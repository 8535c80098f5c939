/** What is wrong with a value that should be a plan; empty for a plan. */
export declare function explainPlanProblems(value: unknown): string[];
