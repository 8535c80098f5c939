/** What every vendor simulator offers to the server that hosts it. Simulators know nothing of adapters or model. */

/** Plain data as it stands in a state file. */
export type StateValue = null | boolean | number | string | StateValue[] | { [key: string]: StateValue };

/** How a simulator is set up. */
export interface SimulatorOptions {
  /** This provider's part of the state file. */
  readonly state: StateValue;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A number in [0, 1), from the seed: ids, shuffling. */
  readonly random: () => number;
}

/** One answer, and the organization it was about, for the log. */
export interface SimulatedAnswer {
  readonly response: Response;
  readonly org?: string;
}

/** One vendor on the wire, with all its organizations in memory. */
export interface Simulator {
  /** Answers one request. Paths under `/_simulator/` steer the simulator from tests (accept an invitation, ...). */
  handle(request: Request): Promise<SimulatedAnswer>;
  /** The state now, in the form in which the state file gives it. */
  save(): StateValue;
  /** Environment lines for a client: base URLs for this origin, and the tokens in the state. */
  environment(origin: string): Readonly<Record<string, string>>;
  /**
   * How a page of this vendor's lists looks when it goes wrong, for fault tests; undefined where the body is not a page
   * that could. Absent: a general rule by JSON shape.
   */
  corrupt?(body: unknown, kind: PageFault): unknown;
}

/** A page that is given a second time, or left out. */
export type PageFault = "page-repeated" | "page-missing";

/** Makes one. @throws Error with a readable message for a state that makes no sense. */
export type SimulatorFactory = (options: SimulatorOptions) => Simulator;

/** A simulator's place in the registry. */
export interface SimulatorModule {
  readonly createSimulator: SimulatorFactory;
  /** JSON Schema (draft 2020-12) of this provider's part of the state file. */
  readonly stateSchema: object;
}
