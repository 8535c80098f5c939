import type { Address } from "../../model/address.ts";
import type { AccessForm, OrgShape, SectionShape } from "../../model/shape.ts";
import type { DesiredOrg, SectionMode } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";
/** Answers what the shape says about an address, without parsing it twice. */
export declare class SectionLookup {
    #private;
    constructor(shape: OrgShape, desired: DesiredOrg);
    /** The shape of the section an address lies in; undefined for the organization itself. */
    sectionAt(address: Address): SectionShape | undefined;
    /** The shape of a section by its name. */
    section(name: string): SectionShape | undefined;
    /** The name of the section that decides about a grant: where a group's reach belongs to the group's section. */
    decidingSection(address: Address, subject: SubjectKey): string;
    /** How access is written at an address for a subject. */
    formAt(address: Address, subject: SubjectKey): AccessForm;
    /** Roles of which one active holder must remain at an address. */
    keepsAt(address: Address): readonly string[];
    /** The mode in which a grant is held to the file; undefined if nobody manages it. */
    modeAt(address: Address, subject: SubjectKey): SectionMode | undefined;
}
