/** JSON Schema of the simulator's part of a state file. */
export declare const stateSchema: object;
