/** Most requests of one run of a command, counted over all its clients: repetitions and log-ins too. */
export declare class RequestBudget {
    #private;
    readonly limit: number;
    constructor(limit: number);
    /** How many may still be sent. */
    get left(): number;
    /** Counts what is sent until `work` has ended, and holds it to the limit. What is sent at other times is free. */
    bind<Result>(work: () => Promise<Result>): Promise<Result>;
    /** Takes one request out of the budget; false if there is none left. */
    take(): boolean;
}
