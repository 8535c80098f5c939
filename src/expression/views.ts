/** A person's attributes as expressions see them: whole numbers are of CEL's type int. */
export type ExpressionAttributes = Readonly<
  Record<string, string | number | bigint | boolean | readonly string[]>
>;

/** Makes attributes of a file into those of an expression; what a file cannot say is left out. */
export function expressionAttributes(written: Readonly<Record<string, unknown>>): ExpressionAttributes {
  const all: Record<string, ExpressionAttributes[string]> = {};
  for (const [name, value] of Object.entries(written)) {
    if (typeof value === "string") all[name] = value.normalize("NFC");
    else if (typeof value === "boolean") all[name] = value;
    else if (typeof value === "number") all[name] = Number.isSafeInteger(value) ? BigInt(value) : value;
    else if (Array.isArray(value))
      all[name] = value.filter((text) => typeof text === "string").map((text) => text.normalize("NFC"));
  }
  return all;
}

/** A grant as an expression sees it; the schema of `examples` describes the fields. */
export class GrantView {
  readonly org: string;
  readonly provider: string;
  readonly address: string;
  readonly section: string;
  readonly name: string;
  readonly subject: string;
  readonly email: string;
  readonly kind: string;
  readonly teams: readonly string[];
  readonly role: string;
  readonly permissions: readonly string[];
  readonly environments: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  /** Absent for a grant without an end, so that `has(grant.until)` answers it. */
  declare readonly until?: Date;
  readonly reason: string;
  readonly path: string;
  readonly group: string;

  constructor(values: Partial<GrantView>) {
    this.org = values.org ?? "";
    this.provider = values.provider ?? "";
    this.address = values.address ?? "";
    this.section = values.section ?? "";
    this.name = values.name ?? "";
    this.subject = values.subject ?? "";
    this.email = values.email ?? "";
    this.kind = values.kind ?? "person";
    this.teams = values.teams ?? [];
    this.role = values.role ?? "";
    this.permissions = values.permissions ?? [];
    this.environments = values.environments ?? {};
    this.disabled = values.disabled ?? false;
    if (values.until !== undefined) this.until = values.until;
    this.reason = values.reason ?? "";
    this.path = values.path ?? "direct";
    this.group = values.group ?? "";
  }
}

/** A person as an expression sees it. */
export class PersonView {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly kind: string;
  readonly teams: readonly string[];
  /** Keys of the organizations whose vendor shows the one or the other; all empty where nothing is read. */
  readonly withMfa: readonly string[];
  readonly withoutMfa: readonly string[];
  readonly withSso: readonly string[];
  readonly withoutSso: readonly string[];
  readonly attributes: ExpressionAttributes;

  constructor(values: Partial<PersonView>) {
    this.key = values.key ?? "";
    this.name = values.name ?? "";
    this.email = values.email ?? "";
    this.kind = values.kind ?? "person";
    this.teams = values.teams ?? [];
    this.withMfa = values.withMfa ?? [];
    this.withoutMfa = values.withoutMfa ?? [];
    this.withSso = values.withSso ?? [];
    this.withoutSso = values.withoutSso ?? [];
    this.attributes = values.attributes ?? {};
  }
}

/** A person whom a team's rule is asked about. It has no teams: those are what rules make. */
export class CandidateView {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly kind: string;
  readonly attributes: ExpressionAttributes;

  constructor(values: Partial<CandidateView>) {
    this.key = values.key ?? "";
    this.name = values.name ?? "";
    this.email = values.email ?? "";
    this.kind = values.kind ?? "person";
    this.attributes = values.attributes ?? {};
  }
}

/** An organization as an expression sees it. */
export class OrgView {
  readonly key: string;
  readonly provider: string;
  readonly name: string;
  readonly owner: string;

  constructor(values: Partial<OrgView>) {
    this.key = values.key ?? "";
    this.provider = values.provider ?? "";
    this.name = values.name ?? "";
    this.owner = values.owner ?? "";
  }
}
