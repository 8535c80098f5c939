import { expect, it } from "vitest";
import { faultCommand } from "../../src/ci/annotations.ts";
import { HttpFailure } from "../../src/http/http.ts";
import { faultOf, ProviderError, UsageError } from "../../src/model/errors.ts";

it("a failure of the network has one code, whoever shows it", () => {
  const fault = faultOf(
    new HttpFailure("foreign-host", "GET /teams", "GET /teams led elsewhere.", { isLost: false }),
  );

  expect(fault).toEqual({ code: "FOREIGN_HOST", message: "GET /teams led elsewhere." });
  expect(faultCommand(fault)).toBe("::error title=FOREIGN_HOST::GET /teams led elsewhere.");
});

it("a vendor's refusal keeps its next step and the vendor's own id", () => {
  const refusal = new ProviderError({
    code: "FORBIDDEN",
    message: "Refused.",
    hint: "Ask an owner.",
    requestId: "r-1",
    status: 403,
  });

  expect(faultOf(refusal)).toEqual({
    code: "FORBIDDEN",
    message: "Refused.",
    hint: "Ask an owner.",
    requestId: "r-1",
  });
  expect(faultCommand(faultOf(refusal))).toBe(
    "::error title=FORBIDDEN::Refused. (request r-1) Ask an owner.",
  );
});

it("a wrong command line keeps its code; anything else is a fault of rolecall that says so", () => {
  expect(faultOf(new UsageError("BAD_SPAN", "Wrong."))).toEqual({ code: "BAD_SPAN", message: "Wrong." });
  expect(faultOf(new TypeError("x is undefined"))).toEqual({
    code: "INTERNAL",
    message: "This is a fault of rolecall, not yours: x is undefined",
  });
  expect(faultOf("text").code).toBe("INTERNAL");
});
