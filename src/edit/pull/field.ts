import type { DirectoryRecord } from "../../model/people-source.ts";
import type { AttributeValue } from "../../model/person.ts";

/** The value that a record has under a column, whatever the case in which the column is written. */
export function fieldOf({ fields }: DirectoryRecord, column: string): AttributeValue | undefined {
  const direct = fields[column];
  if (direct !== undefined) return direct;
  const wanted = column.toLowerCase();
  const name = Object.keys(fields).find((one) => one.toLowerCase() === wanted);
  return name === undefined ? undefined : fields[name];
}
