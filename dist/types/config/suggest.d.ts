/** The nearest of some names, if one is near enough to be what was meant. */
export declare function nearest(name: string, names: Iterable<string>): string | undefined;
/** "Did you mean ...?", or a list of what is possible if nothing is near and the list is short. */
export declare function suggestion(name: string, names: Iterable<string>): string | undefined;
/** The next step where there is more to choose from than fits into a line. */
export declare const SEE_SCHEMA = "`rolecall schema` prints what is possible here.";
/** The next step where a key has no value. */
export declare const FILL_OR_REMOVE = "Write a value behind the key, or remove the key.";
/** A name as it appears in a sentence, cut where absurdly long, without control characters. */
export declare function quote(name: string): string;
