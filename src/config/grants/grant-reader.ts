import type { Access } from "../../model/access.ts";
import { normalizeAccess } from "../../model/compare.ts";
import { isJsonObject, type JsonObject } from "../../model/json.ts";
import type { AccessForm, EnvironmentsForm, PermissionsForm, RoleForm } from "../../model/shape.ts";
import type { PathPart } from "../source/positions.ts";
import {
  type CombinationCharacters,
  combinationCharacters,
  combinationKey,
  listKey,
  type NameCharacters,
  nameCharacters,
} from "./grant-keys.ts";
import {
  checkKeys,
  type GrantTerms,
  missing,
  type Report,
  readDisabled,
  readEnvironmentRoles,
  readLevel,
  readRoleKey,
  readTerms,
  redundant,
  refuse,
  TERM_KEYS,
} from "./grant-parts.ts";

/** Reads grants of one form. Keeps one object for each distinct access. */
export class GrantReader {
  readonly form: AccessForm;
  readonly #byText = new Map<string, GrantTerms>();
  readonly #pool = new Map<string, Access>();
  /** By a list of permissions, or a combination of roles, that was read before and found sound. */
  readonly #common = new Map<string, Access>();
  readonly #permissionCharacters: NameCharacters;
  readonly #roleCharacters: CombinationCharacters;

  constructor(form: AccessForm) {
    this.form = form;
    this.#permissionCharacters = nameCharacters(form.form === "permissions" ? form.permissions : []);
    this.#roleCharacters = form.form === "environments" ? combinationCharacters(form) : new Map();
    if (form.form !== "role" && form.form !== "environments") return;
    for (const { name } of form.roles) this.#byText.set(name, { access: this.#share({ role: name }) });
  }

  /** The terms of a grant as written; undefined, after reporting why, for one that makes no sense. */
  read(value: unknown, report: Report): GrantTerms | undefined {
    if (typeof value === "string") {
      const known = this.#byText.get(value);
      if (known !== undefined) return known;
    }
    switch (this.form.form) {
      case "role":
        return this.#readRole(this.form, value, report);
      case "permissions":
        return this.#readPermissions(this.form, value, report);
      case "environments":
        return this.#readEnvironments(this.form, value, report);
      case "listed":
        return this.#readListed(value, report);
    }
  }

  /** The same for an entry of a bare list, where the form gives everybody on it one role. */
  readItem(value: unknown, report: Report): GrantTerms | undefined {
    return this.#readListed(value, report);
  }

  #share(access: Access): Access {
    const normal = normalizeAccess(this.form, access);
    const key = JSON.stringify(normal);
    const known = this.#pool.get(key);
    if (known !== undefined) return known;
    this.#pool.set(key, normal);
    return normal;
  }

  #readRole(form: RoleForm, value: unknown, report: Report): GrantTerms | undefined {
    if (typeof value === "string") {
      const role = readLevel(value, form.roles, form.isOpen === true, "UNKNOWN_ROLE", [], report);
      return role === undefined ? undefined : { access: this.#share({ role }) };
    }
    if (!isJsonObject(value))
      return refuse(value, "a role, or a mapping with role, until and reason", [], report);
    const known = ["role", ...TERM_KEYS, ...(form.canDisable === true ? ["disabled"] : [])];
    const isKnown = checkKeys(value, known, report);
    const role = readRoleKey(value, form.roles, form.isOpen === true, report);
    const terms = readTerms(value, report);
    const disabled = form.canDisable === true ? readDisabled(value, report) : false;
    if (role === undefined && value.role === undefined) {
      report(missing("The grant names no role.", "Add role: to it, or remove the entry."));
    }
    if (role === undefined || terms === undefined || disabled === undefined || !isKnown) return undefined;
    return { access: this.#share(disabled ? { role, disabled } : { role }), ...terms };
  }

  #readPermissions(form: PermissionsForm, value: unknown, report: Report): GrantTerms | undefined {
    if (Array.isArray(value)) {
      const permissions = this.#permissionsOf(form, value, [], report);
      return permissions === undefined ? undefined : { access: permissions };
    }
    if (!isJsonObject(value)) {
      const hint = typeof value === "string" ? `Write a list: [${value}].` : undefined;
      return refuse(
        value,
        "a list of permissions, or a mapping with permissions, until and reason",
        [],
        report,
        hint,
      );
    }
    const isKnown = checkKeys(value, ["permissions", ...TERM_KEYS], report);
    const terms = readTerms(value, report);
    const list = value.permissions;
    if (list === undefined) {
      report(missing("The grant names no permissions.", "Add permissions: to it, or remove the entry."));
    } else if (!Array.isArray(list)) refuse(list, "a list of permissions", ["permissions"], report);
    if (!Array.isArray(list)) return undefined;
    const access = this.#permissionsOf(form, list, ["permissions"], report);
    return access === undefined || terms === undefined || !isKnown ? undefined : { access, ...terms };
  }

  #permissionsOf(
    form: PermissionsForm,
    list: readonly unknown[],
    path: readonly PathPart[],
    report: Report,
  ): Access | undefined {
    const key = listKey(this.#permissionCharacters, list);
    if (key === undefined) {
      const names = list.map((item, index) =>
        readLevel(item, form.permissions, false, "UNKNOWN_PERMISSION", [...path, index], report),
      );
      const permissions = names.filter((name) => name !== undefined);
      return permissions.length < names.length ? undefined : this.#share({ permissions });
    }
    const known = this.#common.get(key);
    if (known !== undefined) return known;
    const access = this.#share({ permissions: list.filter((item) => typeof item === "string") });
    this.#common.set(key, access);
    return access;
  }

  #readEnvironments(form: EnvironmentsForm, value: unknown, report: Report): GrantTerms | undefined {
    if (typeof value === "string") {
      const unknown = readLevel(value, form.roles, false, "UNKNOWN_ROLE", [], report);
      return unknown === undefined ? undefined : { access: this.#share({ permissions: [unknown] }) };
    }
    if (!isJsonObject(value))
      return refuse(value, "a role, or a mapping of environment types to roles", [], report);
    const combination = combinationKey(this.#roleCharacters, value);
    const common = combination === undefined ? undefined : this.#common.get(combination);
    if (common !== undefined) {
      const terms = readTerms(value, report);
      return terms === undefined ? undefined : { access: common, ...terms };
    }
    const types = form.environments;
    const keys = ["role", ...types, "permissions", ...TERM_KEYS];
    const isKnown = checkKeys(value, keys, report, "UNKNOWN_ENVIRONMENT_TYPE");
    const permissions = this.#readMore(value, report);
    const role = readRoleKey(value, form.roles, false, report);
    const environments = readEnvironmentRoles(form, value, report);
    const terms = readTerms(value, report);
    const names = Object.keys(environments ?? {});
    if (
      value.permissions === undefined &&
      value.role === undefined &&
      names.length === 0 &&
      isKnown &&
      environments !== undefined
    ) {
      const hint = `Add role: to it, or one of ${types.join(", ")}.`;
      report(missing(`The grant names no role and none of ${types.join(", ")}.`, hint));
      return undefined;
    }
    if (environments === undefined || permissions === undefined || terms === undefined || !isKnown)
      return undefined;
    if (role === undefined && value.role !== undefined) return undefined;
    if (role !== undefined && role === form.roles.at(-1)?.name && names.length > 0)
      report(redundant(role, names));
    const isWhole = form.roles.some(({ name }) => name === role);
    const access = this.#share({
      ...(isWhole && role !== undefined ? { role } : {}),
      environments,
      permissions: isWhole || role === undefined ? permissions : [role, ...permissions],
    });
    const isSilent = names.length === 0 || role === undefined;
    if (isSilent && combination !== undefined) this.#common.set(combination, access);
    return { access, ...terms };
  }

  /** What the vendor says beside roles, each with its prefix; undefined, after reporting, for anything else. */
  #readMore(value: JsonObject, report: Report): readonly string[] | undefined {
    const list = value.permissions;
    if (list === undefined) return [];
    if (!Array.isArray(list)) return refuse(list, "a list of permissions", ["permissions"], report);
    const names = list.map((item, index) =>
      readLevel(item, [], false, "UNKNOWN_PERMISSION", ["permissions", index], report),
    );
    const known = names.filter((name) => name !== undefined);
    return known.length < names.length ? undefined : known;
  }

  #readListed(value: unknown, report: Report): GrantTerms | undefined {
    const role = this.form.form === "role" ? this.form.listedAs : undefined;
    const access = this.#share(role === undefined ? {} : { role });
    if (typeof value === "string") return { access };
    if (!isJsonObject(value))
      return refuse(value, "a subject, or a mapping with subject, until and reason", [], report);
    const isKnown = checkKeys(value, ["subject", ...TERM_KEYS], report);
    const terms = readTerms(value, report);
    const subject = value.subject;
    if (subject === undefined) {
      const hint = "Add subject: to it.";
      report({ code: "MISSING_KEY", message: "The entry names no subject.", hint, path: [], at: "value" });
    } else if (typeof subject !== "string") refuse(subject, "a subject", ["subject"], report);
    if (typeof subject !== "string" || terms === undefined || !isKnown) return undefined;
    return { access, ...terms };
  }
}
