/** The tool's version; equal to the one in package.json, which a test holds it to. */
export declare const VERSION = "0.1.0";
