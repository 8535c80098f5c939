import type { Caller } from "../caller.ts";
import type {
  StoredEnvironment,
  StoredOrganization,
  StoredRepository,
  StoredTeam,
  StoredUser,
} from "../store.ts";

/** What fields are read from: a record with the name of its type. */
export interface OrganizationSource {
  readonly __typename: "Organization";
  readonly organization: StoredOrganization;
}
export interface TeamSource {
  readonly __typename: "Team";
  readonly organization: StoredOrganization;
  readonly team: StoredTeam;
}
export interface RepositorySource {
  readonly __typename: "Repository";
  readonly organization: StoredOrganization;
  readonly repository: StoredRepository;
}
export interface UserSource {
  readonly __typename: "User";
  readonly user: StoredUser;
}
export interface EnvironmentSource {
  readonly __typename: "Environment";
  readonly organization: StoredOrganization;
  readonly environment: StoredEnvironment;
}

/** Price of the present query. */
export interface Price {
  readonly points: number;
  readonly nodes: number;
}

/** What every field is given. */
export interface GraphqlContext {
  readonly caller: Caller;
  readonly price: Price;
  /** Logins of the organizations that the query begins with. */
  readonly asked: Set<string>;
}

/** Arguments as the client gave them, with the schema's defaults. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Fields of one type by name; those left out are read from the source itself. */
export type Fields<Source> = Readonly<
  Record<string, (source: Source, args: Arguments, context: GraphqlContext) => unknown>
>;

/** An error of one field: the field is null, and the error stands beside it in a 200. */
export class FieldError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = "FieldError";
    this.type = type;
  }
}

export const organizationSource = (organization: StoredOrganization): OrganizationSource => ({
  __typename: "Organization",
  organization,
});
export const teamSource = (organization: StoredOrganization, team: StoredTeam): TeamSource => ({
  __typename: "Team",
  organization,
  team,
});
export const repositorySource = (
  organization: StoredOrganization,
  repository: StoredRepository,
): RepositorySource => ({ __typename: "Repository", organization, repository });
export const userSource = (user: StoredUser): UserSource => ({ __typename: "User", user });
