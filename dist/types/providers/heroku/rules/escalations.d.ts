import type { Operation } from "../../../model/operation.ts";
import type { Draft, Escalation } from "../../provider.ts";
/**
 * What the acting identity may not do, by its role and by the apps on which it holds `manage`.
 * Only admins touch people of the team. On an Enterprise app people are managed by admins and holders of `manage`; on
 * an ordinary team members do it too, but not on a locked app. Locking needs admin or `manage`.
 * https://devcenter.heroku.com/articles/org-users-access, https://devcenter.heroku.com/articles/managing-app-permissions
 */
export declare function findEscalations(draft: Draft, operations: readonly Operation[]): readonly Escalation[];
