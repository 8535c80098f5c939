import { attribute, type SchemaDefinition } from "./attribute.ts";

/** The enterprise extension of users, RFC 7643 §4.3. */
export const enterpriseSchema: SchemaDefinition = {
  id: "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
  name: "EnterpriseUser",
  description: "Enterprise User",
  attributes: [
    attribute("employeeNumber", "The number of the employee."),
    attribute("costCenter", "The cost centre."),
    attribute("organization", "The organization."),
    attribute("division", "The division."),
    attribute("department", "The department."),
    attribute("manager", "Whom the user reports to.", {
      type: "complex",
      subAttributes: [
        attribute("value", "Id of the manager.", { caseExact: true }),
        attribute("$ref", "Address of the manager.", {
          type: "reference",
          referenceTypes: ["User"],
          caseExact: true,
        }),
        attribute("displayName", "Name of the manager.", { mutability: "readOnly" }),
      ],
    }),
  ],
};
