/** A page of a list, with the headers that go with it. */
export interface PagedList {
    readonly items: readonly unknown[];
    readonly status: 200 | 206;
    readonly headers: Readonly<Record<string, string>>;
}
/** Cuts a list by the `Range` header: `FIELD START..END; KEY=VALUE,KEY=VALUE;`. */
export declare function pageOf(items: readonly unknown[], sortable: readonly string[], header: string | null, pageSize: number): PagedList;
