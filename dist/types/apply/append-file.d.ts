/** Where the bytes go. */
export interface Disk {
    /** Opens the file; gives its descriptor. Default: `openSync`, with mode 0600 for a new one. */
    open?(path: string, flags: string): number;
    /** Gives how many it took, which may be less than all. */
    write(descriptor: number, bytes: Uint8Array): number;
    flush(descriptor: number): Promise<void>;
}
/**
 * A file that only grows, by whole pieces. Once a piece could not be written, or not be kept, it is broken and takes no
 * more: what comes after a gap would be misread.
 */
export declare class AppendFile {
    #private;
    private constructor();
    /** Makes a file that must not be there yet. @throws Error of the system */
    static make(path: string, disk?: Disk): AppendFile;
    /** Goes on with a file. One that cannot be opened is broken from the start: it may be that nothing is written to it. */
    static goOn(path: string, disk?: Disk): AppendFile;
    /** Why it is broken. */
    get failure(): Error | undefined;
    /** Writes all of it or nothing, and gives whether it did. */
    append(text: string): boolean;
    /**
     * Resolves once all that was written so far is on the disk. Whoever waits at one time shares one flush: a slow disk
     * holds up a round of writes to the vendor once, and not once for each of them. Never rejects; see `failure`.
     */
    settled(): Promise<void>;
    /** Flushes what is left and ends. */
    close(): void;
}
