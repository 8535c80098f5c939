import type { Call, Router } from "../../../../simulator/kit/router.ts";
import {
  ApiError,
  bodyOf,
  type Caller,
  created,
  demand,
  missing,
  noContent,
  ok,
  ordered,
  page,
  required,
  resolve,
  textField,
} from "../http.ts";
import { renderGroup } from "../render.ts";
import { membershipOf, newUuid, removeWhere, type StoredGroup, timestamp } from "../store.ts";

type Body = Readonly<Record<string, unknown>>;

function groupAt(caller: Caller, id: string | undefined): StoredGroup {
  const group = caller.organization.groups.find((candidate) => candidate.id === id);
  if (group === undefined) throw missing("Group");
  return group;
}

function memberId(caller: Caller, reference: unknown): string {
  const found = resolve(reference);
  const isMember = found?.collection === "users" && membershipOf(caller.organization, found.id) !== undefined;
  if (!isMember) throw new ApiError(400, { users: ["Invalid hyperlink - Object does not exist."] });
  return found.id;
}

function usersField(caller: Caller, body: Body): string[] | undefined {
  const users = body.users;
  if (users === undefined) return undefined;
  if (!Array.isArray(users))
    throw new ApiError(400, { users: [`Expected a list of items but got type "${typeof users}".`] });
  return [...new Set(users.map((reference: unknown) => memberId(caller, reference)))];
}

function nameField(caller: Caller, body: Body, own?: StoredGroup): string | undefined {
  const name = textField(body, "name", 150);
  if (name?.trim() === "") throw new ApiError(400, { name: ["This field may not be blank."] });
  if (
    name !== undefined &&
    caller.organization.groups.some((group) => group !== own && group.name === name)
  ) {
    throw new ApiError(400, { name: ["group with this name already exists."] });
  }
  return name;
}

/** Read-only keys in the body are ignored, whatever they hold. Rule 37. */
function createGroup(caller: Caller, body: Body): StoredGroup {
  demand(caller, "ADMIN");
  const name = nameField(caller, body);
  const users = usersField(caller, body);
  if (name === undefined || users === undefined) {
    throw new ApiError(400, {
      ...(name === undefined ? { name: [required] } : {}),
      ...(users === undefined ? { users: [required] } : {}),
    });
  }
  const now = timestamp(caller.store);
  const group = {
    id: newUuid(caller.store),
    name,
    description: textField(body, "description") ?? "",
    userIds: users,
    createdAt: now,
    modifiedAt: now,
  };
  caller.organization.groups.push(group);
  return group;
}

function changeGroup(caller: Caller, group: StoredGroup, body: Body, isWhole: boolean): StoredGroup {
  demand(caller, "ADMIN");
  const name = nameField(caller, body, group);
  const users = usersField(caller, body);
  if (isWhole && (name === undefined || users === undefined)) {
    throw new ApiError(400, { [name === undefined ? "name" : "users"]: [required] });
  }
  group.name = name ?? group.name;
  group.description = textField(body, "description") ?? group.description;
  group.userIds = users ?? group.userIds;
  group.modifiedAt = timestamp(caller.store);
  return group;
}

/** Both spellings: the newer body, and the older query with a whole group beside it. Rule 33. */
function namedUsers(caller: Caller, call: Call): string[] {
  const user = call.query.get("user");
  if (user !== null) return [memberId(caller, user)];
  const users = usersField(caller, bodyOf(call));
  if (users === undefined) throw new ApiError(400, { users: [required] });
  return users;
}

/** Routes of `groups/`. */
export function routeGroups(router: Router<Caller>): void {
  router.on("GET", "/api/v1/groups/", (call, caller) => {
    const name = call.query.get("name");
    const user = call.query.get("user");
    const userId = resolve(user)?.id ?? user;
    const groups = caller.organization.groups.filter(
      (group) =>
        (name === null || group.name === name) && (userId === null || group.userIds.includes(userId)),
    );
    const render = (group: StoredGroup): object => renderGroup(caller, group);
    return page(call, caller, ordered(call, groups, render), render);
  });
  router.on("POST", "/api/v1/groups/", (call, caller) =>
    created(renderGroup(caller, createGroup(caller, bodyOf(call)))),
  );
  router.on("GET", "/api/v1/groups/:id/", (call, caller) =>
    ok(renderGroup(caller, groupAt(caller, call.params.id))),
  );
  for (const method of ["PUT", "PATCH"]) {
    router.on(method, "/api/v1/groups/:id/", (call, caller) => {
      const group = groupAt(caller, call.params.id);
      return ok(renderGroup(caller, changeGroup(caller, group, bodyOf(call), method === "PUT")));
    });
  }
  router.on("DELETE", "/api/v1/groups/:id/", (call, caller) => {
    const group = groupAt(caller, call.params.id);
    demand(caller, "ADMIN");
    removeWhere(caller.organization.groups, (other) => other === group);
    if (caller.store.switches.groupEndsGrants) {
      removeWhere(
        caller.organization.grants,
        ({ principal }) => principal.kind === "groups" && principal.id === group.id,
      );
    }
    return noContent();
  });
  routeGroupActions(router);
}

function routeGroupActions(router: Router<Caller>): void {
  for (const action of ["add", "remove"] as const) {
    router.on("POST", `/api/v1/groups/:id/${action}/`, (call, caller) => {
      const group = groupAt(caller, call.params.id);
      demand(caller, "ADMIN");
      const users = namedUsers(caller, call);
      const others = group.userIds.filter((id) => !users.includes(id));
      group.userIds = action === "add" ? [...others, ...users] : others;
      group.modifiedAt = timestamp(caller.store);
      return ok(renderGroup(caller, group));
    });
  }
}
