/**
 * Reads a file that somebody names whole. A pipe, a terminal or a device would hang or never end, so only regular files
 * are read, and none that is larger than `mostBytes`. @throws Error whose message goes after "cannot be read: "
 */
export declare function readRegularFile(path: string, mostBytes: number): Buffer;
