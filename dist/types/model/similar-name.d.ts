/** The known name that a mistyped one most likely stands for; undefined if none is near enough to be worth saying. */
export declare function similarName(name: string, known: Iterable<string>): string | undefined;
