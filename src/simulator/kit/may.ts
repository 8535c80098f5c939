import { jsonResponse } from "./router.ts";

/**
 * "May this person do this here?" A simulator answers on `POST /_simulator/may` from its own rules and data, so that
 * tests can compare what people end up with to what a plan said.
 */
export interface MayQuestion {
  /** The vendor's name of the organization. */
  readonly org: string;
  /** An e-mail or the vendor's id. */
  readonly subject: string;
  /** The word of the vendor's table: `execute-actions`. */
  readonly ability: string;
  /** What it is about: the section and the vendor's name or id of the resource. Absent: the organization itself. */
  readonly place?: { readonly section: string; readonly name: string };
  /** One environment type, where rights differ by it. Absent: any of them will do. */
  readonly environment?: string;
}

/** True, false, or null where the vendor does not say. */
export type MayAnswer = boolean | null;

/**
 * Answers `{subject, ability, address?, org?, environment?}` with `{may: true | false | null}`. The address is
 * `ORG/SECTION/NAME`, or `SECTION/NAME` beside `org`; without section and name it is the organization itself. A person
 * or a resource that does not exist may nothing. 400 for a body that is no such question, 404 for an unknown
 * organization, for which `answer` gives undefined. A list of questions is answered with the list of answers as `may`.
 */
export async function answerMay(
  request: Request,
  answer: (question: MayQuestion) => MayAnswer | undefined,
): Promise<Response> {
  const body = await readJson(request);
  const answers: MayAnswer[] = [];
  for (const one of [body].flat()) {
    const question = readQuestion(one);
    if (question === undefined) {
      return jsonResponse(400, {
        message: "Send subject and ability, and org or an address that begins with it.",
      });
    }
    const may = answer(question);
    if (may === undefined) return jsonResponse(404, { message: `There is no organization ${question.org}.` });
    answers.push(may);
  }
  return jsonResponse(200, { may: Array.isArray(body) ? answers : answers[0] });
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text()) as unknown;
  } catch {
    return undefined;
  }
}

function readQuestion(body: unknown): MayQuestion | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { org, subject, ability, address = "", environment } = body as Readonly<Record<string, unknown>>;
  if (typeof subject !== "string" || typeof ability !== "string" || typeof address !== "string")
    return undefined;
  const parts = address.split("/");
  const named = typeof org === "string" ? org : parts.shift();
  if (named === undefined || named === "") return undefined;
  const [section = "", ...name] = parts;
  return {
    org: named,
    subject,
    ability,
    ...(section === "" ? {} : { place: { section, name: name.join("/") } }),
    ...(typeof environment === "string" ? { environment } : {}),
  };
}
