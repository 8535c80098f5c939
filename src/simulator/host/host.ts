import type { PageFault, Simulator } from "../contract.ts";
import {
  createFaultSource,
  type DueFault,
  type FaultKind,
  type FaultOptions,
  type FaultSource,
} from "../kit/faults.ts";
import { randomChoice } from "../kit/random.ts";
import { corruptPage, createReadMemory, type KeptAnswer, type ReadMemory } from "./memory.ts";

/** What is to happen on the wire. */
export type Delivery = {
  readonly org?: string;
  readonly fault?: FaultKind;
} & (
  | { readonly kind: "answer"; readonly response: Response }
  /** The head and a part of the body, then the connection breaks. */
  | { readonly kind: "cut"; readonly response: Response }
  /** The connection breaks without an answer. */
  | { readonly kind: "reset" }
  /** Nothing comes, until the client gives up. */
  | { readonly kind: "stall" }
);

/** A write that is about to be carried out, or has been and is not answered yet. */
export interface WriteMoment {
  readonly phase: "before" | "after";
  readonly provider: string;
  readonly method: string;
  readonly path: string;
  /** Counts the writes of this host, from 1. */
  readonly number: number;
}

/** How a simulator is put on the wire. */
export interface HostOptions {
  readonly provider: string;
  readonly simulator: Simulator;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly faults?: FaultOptions;
  /** A copy of the simulator as it is now, on which a write can be tried without effect. */
  readonly clone?: () => Simulator;
  /** For crash tests: called around every write; what it returns is waited for. */
  readonly onWrite?: (moment: WriteMoment) => void | Promise<void>;
}

/** One simulator with its faults, ready for a server or for a transport in process. */
export interface Host {
  readonly provider: string;
  readonly simulator: Simulator;
  deliver(request: Request): Promise<Delivery>;
}

const staleReads = 20;

/** With the mark if the fault could not take place after all, and this is the true answer. */
type Attempted = Delivery & { readonly isHonest?: boolean };

/** Puts faults and hooks around a simulator. */
export function createHost(options: HostOptions): Host {
  const source = options.faults === undefined ? undefined : createFaultSource(options.faults, options.now);
  const context: Context = {
    options,
    source,
    memory: createReadMemory(options.now),
    stale: { until: 0, left: 0 },
    writes: 0,
  };
  return {
    provider: options.provider,
    simulator: options.simulator,
    deliver: (request) => deliver(context, request),
  };
}

interface Context {
  readonly options: HostOptions;
  readonly source: FaultSource | undefined;
  readonly memory: ReadMemory;
  readonly stale: { until: number; left: number };
  writes: number;
}

async function deliver(context: Context, request: Request): Promise<Delivery> {
  const url = new URL(request.url);
  if (url.pathname.startsWith("/_simulator/") || context.source === undefined)
    return await carryOut(context, request);
  const path = `${url.pathname}${url.search}`;
  const due = context.source.next({ method: request.method, path });
  const delivery = due === undefined ? undefined : await bringAbout(context, request, due);
  if (delivery === undefined || due === undefined) return await read(context, request);
  const { isHonest, ...rest } = delivery;
  if (isHonest === true) return rest;
  due.commit();
  return { ...rest, fault: due.kind };
}

/** Without a new fault; an older one may still make reads stale. */
async function read(context: Context, request: Request): Promise<Delivery> {
  if (request.method !== "GET") return await carryOut(context, request);
  const { stale, memory, options } = context;
  if (stale.left > 0 && options.now() < stale.until) {
    const kept = memory.lagging(request, lagOf(context));
    if (kept !== undefined) {
      stale.left -= 1;
      return { ...asDelivery(kept), fault: "stale" };
    }
  }
  const since = memory.changes();
  const answer = await keepAnswer(await carryOut(context, request));
  if (answer === undefined) return { kind: "reset" };
  memory.keep(request, answer, since);
  return asDelivery(answer);
}

async function carryOut(context: Context, request: Request): Promise<Delivery> {
  const isRead = ["GET", "HEAD", "OPTIONS"].includes(request.method);
  const answer = isRead ? await context.options.simulator.handle(request) : await write(context, request);
  return { kind: "answer", ...answer };
}

async function write(context: Context, request: Request): ReturnType<Simulator["handle"]> {
  const { options } = context;
  const { pathname } = new URL(request.url);
  const isHooked = options.onWrite !== undefined && !pathname.startsWith("/_simulator/");
  if (isHooked) context.writes += 1;
  const moment = {
    provider: options.provider,
    method: request.method,
    path: pathname,
    number: context.writes,
  };
  if (isHooked) await options.onWrite?.({ phase: "before", ...moment });
  const answer = await options.simulator.handle(request);
  if (answer.response.status < 300) context.memory.noteChange();
  if (isHooked) await options.onWrite?.({ phase: "after", ...moment });
  return answer;
}

/** Undefined if the fault cannot take place here. */
async function bringAbout(context: Context, request: Request, due: DueFault): Promise<Attempted | undefined> {
  switch (due.kind) {
    case "throttle":
      return message(429, "Too many requests", { "Retry-After": String(retryAfter(context)) });
    case "throttle-silent":
      return message(429, "Too many requests");
    case "error-500":
      return message(500, "Internal server error");
    case "error-502":
      return message(502, "Bad gateway");
    case "error-503":
      return message(
        503,
        "Unavailable",
        due.random() < 0.5 ? { "Retry-After": String(retryAfter(context)) } : {},
      );
    case "error-504":
      return message(504, "Gateway time-out");
    case "reset":
    case "stall":
      return { kind: due.kind };
    case "html-200":
      return htmlPage(200, "Please sign in");
    case "html-502":
      return htmlPage(502, "Bad gateway");
    default:
      return await bringAboutLie(context, request, due);
  }
}

/** The faults in which the simulator itself takes part. */
async function bringAboutLie(
  context: Context,
  request: Request,
  due: DueFault,
): Promise<Delivery | undefined> {
  switch (due.kind) {
    case "cut":
      return await cut(context, request);
    case "page-repeated":
    case "page-missing":
      return await wrongPage(context, request, due.kind);
    case "stale":
      return startStale(context, request);
    case "write-ignored":
      return await ignoreWrite(context, request);
    case "write-hidden":
      await carryOut(context, request);
      return hiddenAnswer(due);
    default:
      return undefined;
  }
}

async function cut(context: Context, request: Request): Promise<Delivery> {
  const delivery = await carryOut(context, request);
  const answer = await keepAnswer(delivery);
  // Too short to be cut visibly: the connection breaks instead.
  return answer === undefined || answer.text.length < 2
    ? { kind: "reset" }
    : { ...asDelivery(answer), kind: "cut" };
}

async function wrongPage(context: Context, request: Request, kind: PageFault): Promise<Attempted> {
  if (kind === "page-repeated") {
    const before = context.memory.pageBefore(request);
    if (before !== undefined) return asDelivery(before);
  }
  const since = context.memory.changes();
  const answer = await keepAnswer(await carryOut(context, request));
  if (answer === undefined) return { kind: "reset" };
  const text = answer.status < 300 ? corruptPage(context.options.simulator, answer, kind) : undefined;
  if (text !== undefined) return asDelivery({ ...answer, text });
  context.memory.keep(request, answer, since);
  return { ...asDelivery(answer), isHonest: true };
}

function startStale(context: Context, request: Request): Delivery | undefined {
  const kept = context.memory.lagging(request, lagOf(context));
  if (kept === undefined) return undefined;
  const { until = Number.POSITIVE_INFINITY } = context.source?.options ?? {};
  context.stale.until = Math.min(until, context.options.now() + lagOf(context));
  context.stale.left = staleReads;
  return asDelivery(kept);
}

/** After this long every read shows a change, however many stale ones there are. */
function lagOf(context: Context): number {
  return context.source?.options.staleMs ?? 2_000;
}

async function ignoreWrite(context: Context, request: Request): Promise<Delivery | undefined> {
  const copy = context.options.clone?.();
  if (copy === undefined) return undefined;
  const answer = await copy.handle(request.clone());
  // A refusal is not a lie: the real simulator gives the same.
  return answer.response.status < 300 ? { kind: "answer", ...answer } : undefined;
}

function hiddenAnswer(due: DueFault): Delivery {
  const what = randomChoice(due.random, ["reset", "stall", 500, 502, 504] as const);
  return typeof what === "number" ? message(what, "Something went wrong") : { kind: what };
}

async function keepAnswer(delivery: Delivery): Promise<KeptAnswer | undefined> {
  if (delivery.kind !== "answer") return undefined;
  const { status, headers } = delivery.response;
  const text = await delivery.response.text();
  return { status, headers, text, ...(delivery.org === undefined ? {} : { org: delivery.org }) };
}

function asDelivery(answer: KeptAnswer): Delivery & { readonly kind: "answer" } {
  const hasBody = answer.status !== 204 && answer.status !== 205 && answer.status !== 304;
  const headers = new Headers(answer.headers);
  headers.delete("content-length");
  const response = new Response(hasBody ? answer.text : null, { status: answer.status, headers });
  return { kind: "answer", response, ...(answer.org === undefined ? {} : { org: answer.org }) };
}

function message(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Delivery {
  const all = { "Content-Type": "application/json", ...headers };
  return {
    kind: "answer",
    response: new Response(JSON.stringify({ message: text }), { status, headers: all }),
  };
}

function htmlPage(status: number, title: string): Delivery {
  const body = `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return {
    kind: "answer",
    response: new Response(body, { status, headers: { "Content-Type": "text/html" } }),
  };
}

function retryAfter(context: Context): number {
  return context.source?.options.retryAfterSeconds ?? 1;
}
