import type { SchemaProvider } from "../../src/config/schema/schema.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import type { AccessForm, OrgShape, SectionShape } from "../../src/model/shape.ts";

/** One place of a provider's organizations where grants stand. */
export interface GrantSite {
  readonly name: string;
  readonly form: AccessForm;
  /** An organization with these holders at the place, and with these members if the place is not the members' own. */
  orgOf(holders: Json, members: JsonObject): JsonObject;
  /** The members' form, for a place beside the members; some need a membership first. */
  readonly memberForm: AccessForm | undefined;
}

/** Every place that differs from the others in form or in spelling: of all providers, all their variants, all sections. */
export function grantSites(providers: readonly SchemaProvider[]): readonly GrantSite[] {
  const sites = new Map<string, GrantSite>();
  for (const provider of providers) {
    for (const options of provider.variants) {
      const head = { provider: provider.id, ...options };
      for (const site of sitesOf(head, provider.shape(options))) {
        const key = JSON.stringify([provider.id, site.name, site.form]);
        if (!sites.has(key)) sites.set(key, { ...site, name: [...Object.values(head), site.name].join(" ") });
      }
    }
  }
  return [...sites.values()];
}

function sitesOf(head: JsonObject, { members, sections }: OrgShape): readonly GrantSite[] {
  return [
    {
      name: "members",
      form: members.form,
      memberForm: undefined,
      orgOf: (holders) => ({ ...head, members: holders }),
    },
    ...sections.flatMap((section) => sectionSites(head, members.form, section)),
  ];
}

function sectionSites(head: JsonObject, memberForm: AccessForm, section: SectionShape): readonly GrantSite[] {
  const { holders } = section;
  if (holders === undefined) return [];
  const site = (
    name: string,
    entryOf: (value: Json) => Json,
    form: AccessForm = holders.form,
  ): GrantSite => ({
    name,
    form,
    memberForm,
    orgOf: (value, members) => ({ ...head, members, [section.section]: { one: entryOf(value) } }),
  });
  const whole = site(`${section.section} with ${holders.key}`, (value) => ({ [holders.key]: value }));
  return holders.isShortForm === true
    ? [whole, site(`${section.section} in short`, (value) => value, { form: "listed" })]
    : [whole];
}
