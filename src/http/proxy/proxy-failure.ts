/** A proxy that is not reached, or makes no connection: nothing was sent to the vendor. */
export class ProxyFailure extends Error {
  /** True if the next attempt would fail in the same way. */
  readonly isPermanent: boolean;

  constructor(because: string, options: { readonly isPermanent: boolean; readonly cause?: unknown }) {
    super(because, { cause: options.cause });
    this.name = "ProxyFailure";
    this.isPermanent = options.isPermanent;
  }
}
