import type { JsonObject } from "../../../model/json.ts";
import type { Operation } from "../../../model/operation.ts";
import type { WirePatchOperation } from "../wire.ts";
import type { Collection, Session } from "./session.ts";
import type { Write } from "./write.ts";
/** Remembers a record that was just made. */
export declare function noteCreated(session: Session, operation: Operation, write: Extract<Write, {
    kind: "create";
}>, id: string, version: string | undefined): void;
/** Keeps a group as just read or made. */
export declare function keepGroup(session: Session, raw: JsonObject): void;
/** Remembers that a record was deleted. */
export declare function noteDeleted(session: Session, collection: Collection, id: string): void;
/** Remembers what a PATCH did. */
export declare function notePatched(session: Session, write: {
    readonly collection: Collection;
    readonly id: string;
    readonly operations: readonly WirePatchOperation[];
}, version: string | undefined): void;
