import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Loaded } from "./load.ts";

/** A note for every grant whose end has passed: it stands in the files and gives nothing. */
export function endedGrants({ config, now }: Loaded): readonly Diagnostic[] {
  return config.orgs.flatMap((org) =>
    org.expired.flatMap(({ address, subject, until, origins }): Diagnostic[] => {
      const [origin] = origins;
      if (origin === undefined || until >= now) return [];
      const day = new Date(until).toISOString().slice(0, 10);
      return [
        config.situate(
          {
            severity: "note",
            code: "GRANT_ENDED",
            message: `The grant of ${subject} on ${address} ended on ${day} and gives nothing any more.`,
            hint: `\`rolecall revoke ${subject} --on ${address}\` takes it out; a later until gives it again.`,
          },
          origin,
        ),
      ];
    }),
  );
}
