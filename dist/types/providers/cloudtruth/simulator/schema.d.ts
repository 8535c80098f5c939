/** JSON Schema of CloudTruth's part of a state file. */
export declare const stateSchema: object;
