import type { Delivery, Host } from "../../src/simulator/host/host.ts";

/** The shape of built-in `fetch` that HTTP clients here are given. */
export type TransportFetch = (url: string, init: RequestInit) => Promise<Response>;

/** What went over the wire. */
export interface TransportEvent {
  readonly provider: string;
  readonly org?: string;
  readonly method: string;
  readonly url: string;
  /** 0 if nothing was answered. */
  readonly status: number;
  readonly fault?: string;
}

/** A transport to simulators in this process, without a port: each host stands under an origin of its own. */
export function createTransport(
  hosts: Readonly<Record<string, Host>>,
  onRequest?: (event: TransportEvent) => void,
): TransportFetch {
  return async (url, init) => {
    const host = hosts[new URL(url).origin];
    if (host === undefined) throw networkError("ECONNREFUSED");
    init.signal?.throwIfAborted();
    const delivery = await host.deliver(new Request(url, withoutSignal(init)));
    const status = "response" in delivery ? delivery.response.status : 0;
    onRequest?.({
      provider: host.provider,
      method: init.method ?? "GET",
      url,
      status,
      ...(delivery.org === undefined ? {} : { org: delivery.org }),
      ...(delivery.fault === undefined ? {} : { fault: delivery.fault }),
    });
    return await receive(delivery, init.signal ?? undefined);
  };
}

// The request goes on although its client has gone away, as it does on a real wire.
function withoutSignal(init: RequestInit): RequestInit {
  const { signal: _signal, ...rest } = init;
  return rest;
}

async function receive(delivery: Delivery, signal: AbortSignal | undefined): Promise<Response> {
  switch (delivery.kind) {
    case "answer":
      return delivery.response;
    case "cut":
      return await brokenResponse(delivery.response);
    case "reset":
      throw networkError("ECONNRESET");
    case "stall":
      return await new Promise((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
      });
  }
}

async function brokenResponse(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) controller.error(new TypeError("terminated", { cause: networkError("UND_ERR_SOCKET") }));
      else controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
      isSent = true;
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}

function networkError(code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}
