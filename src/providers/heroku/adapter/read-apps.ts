import type { Access } from "../../../model/access.ts";
import { type Address, formatAddress } from "../../../model/address.ts";
import { ProviderError } from "../../../model/errors.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { LiveGrant } from "../../../model/state.ts";
import type { Identity, SubjectKey } from "../../../model/subject.ts";
import { normalizeEmail } from "../../../model/subject.ts";
import { isRefusal } from "../../kit/gone.ts";
import { path } from "../../kit/ids.ts";
import type { ReadScope } from "../../provider.ts";
import {
  type AppRow,
  appOf,
  collaboratorOf,
  type EntityRow,
  entityOf,
  isPseudoOwner,
  type MemberRow,
  type PlaceRow,
} from "../rules/convert.ts";
import {
  COVERED_BY_ROLE,
  type Cover,
  countsAs,
  coveredWithoutRow,
  coverOf,
  isPlain,
  roleAfter,
  weakerCover,
} from "../rules/role-cover.ts";
import { APPS, LOCKED } from "../shape.ts";
import { noteContradiction } from "./contradiction.ts";
import { heldAccess, type Session, type TeamProfile, understand } from "./session.ts";

/** What is known of the team when its apps are read. */
export interface TeamView {
  readonly profile: TeamProfile;
  /** Undefined if the token may not see them. */
  readonly members: readonly MemberRow[] | undefined;
}

/** What the read of the apps shows beside the grants. */
export interface AppsRead {
  /** Names of apps on which the acting identity holds `manage`. */
  readonly managed: readonly string[];
  readonly count: number;
}

interface App {
  readonly row: AppRow;
  readonly address: Address;
  /** True if it is locked, or will be once the files are applied. */
  readonly isLocked: boolean;
}

/** From this many apps on, one listing of everybody on everything is cheaper than one call per app. */
const LISTING_PAYS_FROM = 2;

/** Reads the apps of a team and who is on those that are managed. Trouble with one app becomes a gap. */
export async function readApps(
  session: Session,
  builder: LiveOrgBuilder,
  scope: ReadScope,
  team: TeamView,
): Promise<AppsRead> {
  const rows = await session.client.list(path`/teams/${session.context.org.name}/apps`);
  const apps = understand(session, "GET /teams/{team}/apps", () => rows.map(appOf)).map((row) =>
    placeApp(session, row),
  );
  session.apps = new Map(apps.map((app) => [app.address, app.row]));
  for (const app of apps) recordApp(session, builder, scope, app);
  const wanted = apps.filter((app) => wantsHolders(session, scope, app.address, team.profile.role));
  const reader = new PlaceReader(session, builder, team, scope.isImport === true);
  await reader.read(wanted);
  reader.notice();
  return { managed: reader.managed, count: apps.length };
}

function placeApp(session: Session, row: AppRow): App {
  const { org } = session.context;
  const address = formatAddress(org.key, APPS, row.name);
  return { row, address, isLocked: isLockedInTheEnd(session, address, row) };
}

/** Whether an app will be locked once the files are applied: as they say, else as it is. */
export function isLockedInTheEnd(session: Session, address: Address, row: AppRow | undefined): boolean {
  const desired = session.context.org.settings.get(address)?.get(LOCKED)?.value;
  return typeof desired === "boolean" ? desired : row?.isLocked === true;
}

function recordApp(session: Session, builder: LiveOrgBuilder, scope: ReadScope, app: App): void {
  builder.resource({ address: app.address, section: APPS, id: app.row.id, title: app.row.name });
  if (scope.isWhole === true || session.context.org.resources.has(app.address)) {
    builder.setting(app.address, LOCKED, { value: app.row.isLocked });
  }
}

function wantsHolders(
  session: Session,
  scope: ReadScope,
  address: Address,
  role: string | undefined,
): boolean {
  if (scope.isWhole === true) return true;
  const { org } = session.context;
  if (scope.addresses !== undefined && !scope.addresses.has(address)) return false;
  const resource = org.resources.get(address);
  if (resource === undefined) return org.unlisted === "revoke";
  // Who is not an admin may lock an app all the same with `manage`, which only the app's rows show.
  return resource.hasHolders || (role !== "admin" && org.settings.get(address)?.has(LOCKED) === true);
}

/** Reads who is on apps, by whichever listing is cheaper, and decides which rows are grants. */
class PlaceReader {
  readonly managed: string[] = [];
  readonly #session: Session;
  readonly #builder: LiveOrgBuilder;
  readonly #team: TeamView;
  readonly #isImport: boolean;
  readonly #members: ReadonlyMap<string, MemberRow>;
  #joined = 0;

  constructor(session: Session, builder: LiveOrgBuilder, team: TeamView, isImport: boolean) {
    this.#isImport = isImport;
    this.#session = session;
    this.#builder = builder;
    this.#team = team;
    this.#members = new Map((team.members ?? []).map((row) => [normalizeEmail(row.email), row]));
  }

  async read(apps: readonly App[]): Promise<void> {
    const entities = await this.#entities(apps);
    await Promise.all(apps.map((app) => this.#readApp(app, entities.get(app.row.id))));
  }

  notice(): void {
    if (this.#joined === 0) return;
    this.#builder.notice({
      severity: "note",
      code: "JOINED_BY_ROLE",
      address: formatAddress(this.#session.context.org.key),
      message:
        this.#joined === 1
          ? "One collaborator gets no more than a team role already gives; this is not a grant and is left alone."
          : `${this.#joined} collaborators get no more than a team role already gives; these are not grants and are left alone.`,
    });
  }

  /** Empty where per-app calls are cheaper or the listing is not to be had. */
  async #entities(apps: readonly App[]): Promise<ReadonlyMap<string, EntityRow>> {
    const { profile, members } = this.#team;
    const serves = profile.type === "enterprise" && !profile.isFixed && members !== undefined;
    // The listing names everybody who reaches an app, joined or not; who has joined only the app's own rows show.
    if (!serves || this.#isImport || apps.length < LISTING_PAYS_FROM) return new Map();
    try {
      const rows = await this.#session.client.list(path`/teams/${profile.name}/permissions`);
      const entities = understand(this.#session, "GET /teams/{team}/permissions", () => rows.map(entityOf));
      return new Map(entities.flatMap((entity) => (entity === undefined ? [] : [[entity.id, entity]])));
    } catch (error) {
      if (isRefusal(error, "FORBIDDEN") || isRefusal(error, "NOT_FOUND")) return new Map();
      throw error;
    }
  }

  async #readApp(app: App, entity: EntityRow | undefined): Promise<void> {
    try {
      const places = entity?.places.map((place) => this.#withRole(place));
      if (places === undefined || this.#needsRows(app, places)) this.#record(app, await this.#rows(app));
      else
        this.#record(
          app,
          places.filter((place) => !this.#endsWithRole(place)),
        );
    } catch (error) {
      if (!(error instanceof ProviderError) || error.code === "UNAUTHORIZED") throw error;
      this.#builder.gap({
        address: app.address,
        code: error.code,
        message: error.message,
        ...(error.details.hint === undefined ? {} : { hint: error.details.hint }),
      });
    }
  }

  async #rows(app: App): Promise<readonly PlaceRow[]> {
    const rows = await this.#session.client.list(path`/apps/${app.row.name}/collaborators`);
    return understand(this.#session, "GET /apps/{app}/collaborators", () => rows.map(collaboratorOf));
  }

  #withRole(place: PlaceRow): PlaceRow {
    return { ...place, role: this.#members.get(normalizeEmail(place.email))?.role ?? "collaborator" };
  }

  /**
   * The listing names everybody who reaches an app, so that what the role gives may stand there without a row. Where
   * that matters (a locked app, a member who is to get more, an admin who is to be none, somebody who leaves the team
   * and is to stay on the app) the app's own rows show.
   */
  #needsRows(app: App, places: readonly PlaceRow[]): boolean {
    return places.some((place) => {
      if (place.role === "collaborator") return false;
      const after = this.#roleAfter(place);
      const desired = this.#desired(app, this.#builder.subjectOf(place.identity));
      if (after === undefined && desired !== undefined) return true;
      if (place.role === "admin") return after !== "admin" && after !== undefined;
      if (!isPlain(heldAccess(this.#team.profile, place.permissions))) return false;
      if (app.isLocked || app.row.isLocked) return true;
      return after !== undefined && desired !== undefined && !isPlain(desired);
    });
  }

  /** True for an entry of the listing that only a role gives, and a role that its holder is about to lose. */
  #endsWithRole(place: PlaceRow): boolean {
    if (place.role === "collaborator" || this.#roleAfter(place) !== undefined) return false;
    return place.role === "admin" || isPlain(heldAccess(this.#team.profile, place.permissions));
  }

  #roleAfter(place: PlaceRow): string | undefined {
    const subject = this.#builder.subjectOf(place.identity);
    const member = this.#session.members.get(subject);
    return member === undefined ? place.role : roleAfter(this.#session.context.org, subject, member);
  }

  #desired(app: App, subject: SubjectKey): Access | undefined {
    return this.#session.context.org.grants.get(app.address)?.get(subject)?.access;
  }

  #cover(app: App, subject: SubjectKey, role: string | undefined): Cover {
    const member = this.#session.members.get(subject);
    // The list of members says what somebody is in the team; a row repeats it at best.
    const now = coverOf(member?.role ?? role, app.isLocked);
    if (member === undefined) return now;
    const after = coverOf(roleAfter(this.#session.context.org, subject, member), app.isLocked);
    // Taking a row from somebody who becomes admin would take nothing away.
    if (after === "everything" && this.#desired(app, subject) === undefined) return after;
    return weakerCover(now, after);
  }

  #record(app: App, rows: readonly PlaceRow[]): void {
    this.#builder.open(app.address);
    const seen = new Set<SubjectKey>();
    for (const row of rows) {
      if (isPseudoOwner(row.email) || row.role === "owner") continue;
      this.#checkListed(row);
      const subject = this.#builder.subjectOf(row.identity);
      seen.add(subject);
      if (row.permissions.includes("manage") && this.#isActor(row)) this.managed.push(app.row.name);
      const held = heldAccess(this.#team.profile, row.permissions);
      const cover = this.#cover(app, subject, row.role);
      const access = countsAs(cover, held, this.#desired(app, subject), this.#isImport);
      if (access === undefined) this.#joined += 1;
      else this.#grant(app, row.identity, access);
    }
    this.#recordCovered(app, seen);
  }

  /** Who is on an app by a team role has to be in the list of members. */
  #checkListed({ email, role }: PlaceRow): void {
    const isMember = role === "admin" || role === "member" || role === "viewer";
    if (isMember && this.#team.members !== undefined && !this.#members.has(normalizeEmail(email)))
      noteContradiction(this.#builder, email);
  }

  /** People the file puts on the app whose role gives them that already, so that no row is needed. */
  #recordCovered(app: App, seen: ReadonlySet<SubjectKey>): void {
    for (const [subject, grant] of this.#session.context.org.grants.get(app.address) ?? []) {
      const member = this.#session.members.get(subject);
      if (seen.has(subject) || member === undefined) continue;
      // Who waits for a lock to end has nothing yet.
      const cover = weakerCover(
        this.#cover(app, subject, member.role),
        coverOf(member.role, app.row.isLocked),
      );
      const access = coveredWithoutRow(cover, grant.access);
      if (access !== undefined) this.#grant(app, member.identity, access, COVERED_BY_ROLE);
    }
  }

  #isActor(row: PlaceRow): boolean {
    return row.email !== "" && this.#session.actorEmail === normalizeEmail(row.email);
  }

  #grant(app: App, identity: Identity, access: Access, ref?: string): void {
    const grant: LiveGrant = { access, identity, ...(ref === undefined ? {} : { ref }) };
    this.#builder.grant(app.address, grant);
  }
}
