/** Foreign text for the inside of an element or a quoted attribute: one line of visible characters, nothing else. */
export declare function escapeHtml(text: string): string;
/** A value as JSON for the inside of a script element of type `application/json`: nothing in it can end the element. */
export declare function scriptJson(value: unknown): string;
/** The parts of a page; all but `title` are HTML, CSS and JavaScript of ours with foreign text escaped. */
export interface PageParts {
    readonly title: string;
    readonly style: string;
    readonly body: string;
    /** Runs at the end of the body. */
    readonly script?: string;
}
/**
 * One file that asks for nothing beside itself. The policy lets in exactly this style and this script, by their
 * digests; whatever else got into the page would neither run nor load.
 */
export declare function renderHtml({ title, style, body, script }: PageParts): string;
