import type { Address } from "../../model/address.ts";
import { sectionOf } from "../../model/address.ts";
import type { AccessForm, OrgShape, SectionShape } from "../../model/shape.ts";
import type { DesiredOrg, SectionMode } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";
import { groupNameOf } from "../../model/subject.ts";

const LISTED: AccessForm = { form: "listed" };

/** Answers what the shape says about an address, without parsing it twice. */
export class SectionLookup {
  readonly #shape: OrgShape;
  readonly #desired: DesiredOrg;
  readonly #bySection: ReadonlyMap<string, SectionShape>;
  /** Section whose resources a vendor-side group reaches, to the section of those groups. */
  readonly #reachedBy: ReadonlyMap<string, string>;
  /** The address asked about last: questions about one address come one after the other. */
  #last: { readonly address: Address; readonly section: string | undefined } | undefined;

  constructor(shape: OrgShape, desired: DesiredOrg) {
    this.#shape = shape;
    this.#desired = desired;
    this.#bySection = new Map(shape.sections.map((section) => [section.section, section]));
    this.#reachedBy = new Map(
      shape.sections.flatMap((section) =>
        section.reaches === undefined ? [] : [[section.reaches.section, section.section] as const],
      ),
    );
  }

  /** The shape of the section an address lies in; undefined for the organization itself. */
  sectionAt(address: Address): SectionShape | undefined {
    const section = this.#sectionOf(address);
    return section === undefined ? undefined : this.#bySection.get(section);
  }

  /** The shape of a section by its name. */
  section(name: string): SectionShape | undefined {
    return this.#bySection.get(name);
  }

  /** The name of the section that decides about a grant: where a group's reach belongs to the group's section. */
  decidingSection(address: Address, subject: SubjectKey): string {
    const section = this.#sectionOf(address);
    if (section === undefined) return "members";
    return this.#isReach(section, subject) ? (this.#reachedBy.get(section) ?? section) : section;
  }

  /** How access is written at an address for a subject. */
  formAt(address: Address, subject: SubjectKey): AccessForm {
    const section = this.#sectionOf(address);
    if (section === undefined) return this.#shape.members.form;
    if (this.#isReach(section, subject)) return LISTED;
    return this.#bySection.get(section)?.holders?.form ?? LISTED;
  }

  /** Roles of which one active holder must remain at an address. */
  keepsAt(address: Address): readonly string[] {
    const section = this.#sectionOf(address);
    if (section === undefined) return this.#shape.members.keeps;
    return this.#bySection.get(section)?.holders?.keeps ?? [];
  }

  /** The mode in which a grant is held to the file; undefined if nobody manages it. */
  modeAt(address: Address, subject: SubjectKey): SectionMode | undefined {
    const section = this.#sectionOf(address);
    const mode = this.#desired.modes.get(this.decidingSection(address, subject));
    if (mode === undefined || mode === "ignore") return undefined;
    if (section === undefined || this.#isReach(section, subject)) return mode;
    const resource = this.#desired.resources.get(address);
    if (resource === undefined) return this.#modeOfStranger(section, mode);
    return resource.hasHolders ? mode : undefined;
  }

  #sectionOf(address: Address): string | undefined {
    if (this.#last?.address !== address) this.#last = { address, section: sectionOf(address) };
    return this.#last.section;
  }

  #modeOfStranger(section: string, mode: SectionMode): SectionMode | undefined {
    if (this.#bySection.get(section)?.lifecycle === "managed") return mode;
    return this.#desired.unlisted === "revoke" ? mode : undefined;
  }

  #isReach(section: string, subject: SubjectKey): boolean {
    return this.#reachedBy.has(section) && groupNameOf(subject) !== undefined;
  }
}
