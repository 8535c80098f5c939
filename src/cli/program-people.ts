import { type Command, Option } from "@commander-js/extra-typings";
import { withAllowedHosts } from "../app/connect/allow-variable.ts";
import type { Runtime } from "../app/runtime.ts";
import { removalLimit, type SetExitCode, withEditing, withHosts, withOrg } from "./options.ts";

/** Commands that edit people, teams and settings in the files. */
export function addPeopleCommands(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  addPerson(program, runtime, setExitCode);
  addPull(program, runtime, setExitCode);
  addTeam(program, runtime, setExitCode);
  withEditing(
    program
      .command("set")
      .description("write a setting into the files, such as a lock; touches no vendor")
      .argument("<address>", "where: acme/apps/shop")
      .argument("<key=value...>", "such as locked=true; KEY= takes the key out"),
  ).action(async (on: string, pairs: readonly string[], options) =>
    setExitCode(await (await import("../commands/set.ts")).runSet(runtime, { on, pairs, ...options })),
  );
}

function addPerson(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  const person = program.command("person").description("edit people in the files; touches no vendor");
  withEditing(person.command("add").description("add a person, on wish with what somebody else holds"))
    .argument("<key>", "the key in the files, such as nina")
    .requiredOption("--email <address>", "the main address")
    .option("--name <name>", "the full name")
    .option("--kind <kind>", "person, or service for an account that is nobody's")
    .option(
      "--like <person>",
      "with the teams and grants of this person; asks for each section on a terminal",
    )
    .option("-y, --yes", "ask nothing")
    .action(async (key: string, options) => {
      const { runPersonAdd } = await import("../commands/person.ts");
      setExitCode(await runPersonAdd(runtime, { person: key, ...options }));
    });
  withEditing(person.command("rename").description("another main address; the old one becomes an alias"))
    .argument("<person>", "a person's key or e-mail")
    .argument("<address>", "the new main address")
    .action(async (key: string, email: string, options) => {
      const { runPersonRename } = await import("../commands/person.ts");
      setExitCode(await runPersonRename(runtime, { person: key, email, ...options }));
    });
  withEditing(person.command("merge").description("make one person of two entries"))
    .argument("<kept>", "who stays: a key or e-mail")
    .argument("<merged>", "whose entry becomes a part of the other")
    .action(async (kept: string, merged: string, options) => {
      const { runPersonMerge } = await import("../commands/person.ts");
      setExitCode(await runPersonMerge(runtime, { kept, merged, ...options }));
    });
  withHosts(
    withOrg(
      withEditing(
        person
          .command("pin")
          .description(
            "write the vendors' ids of accounts into the files; reads the vendors, writes only the files",
          ),
      ),
    ),
  )
    .argument("[person...]", "keys or e-mails; everybody if none is given")
    .option("--check", "write nothing, exit 2 if somebody is not pinned")
    .action(async (people: readonly string[], options) => {
      const { runPersonPin } = await import("../commands/person-pin.ts");
      setExitCode(await runPersonPin(withAllowedHosts(runtime, options.allowHost), { people, ...options }));
    });
}

function addPull(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  const people = program
    .command("people")
    .description("people of the files and the directory that knows who works here");
  withHosts(
    withEditing(
      people
        .command("pull")
        .description(
          "bring joiners, movers and leavers from the directory into the files; touches no vendor",
        ),
    ),
  )
    .option(
      "--from <source>",
      "a SCIM service: address or organization key; or - for CSV or JSON on standard input",
    )
    .addOption(
      new Option("--format <format>", "how standard input is written").choices(["csv", "json"] as const),
    )
    .option("--offboard", "take those who have left out of the files everywhere")
    .option("--max-leavers <limit>", "most who may have left at once: a number or a percentage", removalLimit)
    .option("--check", "write nothing, exit 2 if the files and the directory differ")
    .action(async (options) => {
      const { runPeoplePull } = await import("../commands/people-pull.ts");
      setExitCode(await runPeoplePull(withAllowedHosts(runtime, options.allowHost), options));
    });
}

const TEAM_VERBS = {
  create: "make a team of people and teams",
  add: "add people or teams to a team",
  remove: "take people or teams out of a team",
} as const;

function addTeam(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  const team = program.command("team").description("edit teams in the files; touches no vendor");
  for (const verb of ["create", "add", "remove"] as const) {
    withEditing(team.command(verb).description(TEAM_VERBS[verb]))
      .argument("<team>", "the team's name")
      .argument("<member...>", "a person's key or e-mail, or team:NAME")
      .action(async (name: string, members: readonly string[], options) => {
        const { runTeam } = await import("../commands/team.ts");
        setExitCode(await runTeam(runtime, { verb, team: name, members, ...options }));
      });
  }
}
