import type { JsonObject } from "../model/json.ts";
/** What an expression is evaluated for. */
export type ExpressionSubject = "grant" | "person" | "org";
/** A grant as an expression sees it; the schema of `examples` describes the fields. */
export declare class GrantView {
    readonly org: string;
    readonly provider: string;
    readonly address: string;
    readonly section: string;
    readonly name: string;
    readonly subject: string;
    readonly email: string;
    readonly kind: string;
    readonly teams: readonly string[];
    readonly role: string;
    readonly permissions: readonly string[];
    readonly environments: Readonly<Record<string, string>>;
    readonly disabled: boolean;
    /** Absent for a grant without an end, so that `has(grant.until)` tells. */
    readonly until?: Date;
    readonly reason: string;
    readonly path: string;
    readonly group: string;
    constructor(values: Partial<GrantView>);
}
/** A person as an expression sees it. */
export declare class PersonView {
    readonly key: string;
    readonly name: string;
    readonly email: string;
    readonly kind: string;
    readonly teams: readonly string[];
    constructor(values: Partial<PersonView>);
}
/** An organization as an expression sees it. */
export declare class OrgView {
    readonly key: string;
    readonly provider: string;
    readonly name: string;
    readonly owner: string;
    constructor(values: Partial<OrgView>);
}
/** The variables of one run. */
export interface ExpressionValues {
    readonly now: Date;
    readonly grant?: GrantView;
    readonly person?: PersonView;
    readonly org?: OrgView;
    readonly grants?: readonly GrantView[];
}
/** Why an expression cannot be run. Line and column count from 1, inside the expression. */
export interface ExpressionProblem {
    readonly text: string;
    readonly line: number;
    readonly column: number;
    /** What stands at the place, up to thirty characters of its line. */
    readonly excerpt: string;
}
/** What came of one run. */
export type ExpressionAnswer = boolean | ExpressionProblem;
/** A compiled expression, or the reason why there is none. */
export type CompiledExpression = {
    readonly run: (values: ExpressionValues) => ExpressionAnswer;
} | {
    readonly problem: ExpressionProblem;
};
/**
 * Compiles CEL against the variables of its subject: an unknown variable or field, and a result that is no truth
 * value, are found before anything is evaluated. The library is loaded only here.
 */
export declare function createCompiler(): Promise<(expression: string, over: ExpressionSubject) => CompiledExpression>;
/** Reads the values of an example. Fields that are left out are empty. */
export declare function exampleValues(json: JsonObject, now: number, parseDate: (text: string) => number | undefined): ExpressionValues;
