import type { AccessReview, ReviewCell } from "../../src/report/review/model.ts";
import { createRandom } from "../../src/simulator/kit/random.ts";
import { HOSTILE_NAMES } from "../report/plan-builder.ts";
import { access, buildReview, inDays, side } from "../report/review-builder.ts";

/** Names that would do something if the page ever took them for markup, script or style. */
export const HOSTILE: readonly string[] = [
  ...HOSTILE_NAMES,
  "</script><img src=x onerror=\"document.title='pwned'\">",
  "<svg onload=document.title='pwned'>",
  "javascript:document.title='pwned'",
  "\"><script>document.title='pwned'</script>",
  "{{constructor.constructor('document.title=1')()}}",
  "x/../../y?at=z#w",
];

/** People, teams and resources that are all called something hostile. */
export function hostileCompany(): AccessReview {
  const people = HOSTILE.map((name, index) => ({
    key: `${index} ${name}`,
    name,
    email: name,
    teams: [name],
    aliases: [name],
  }));
  const resources = HOSTILE.map((name, index) => ({ address: `acme/${name}/${index}`, section: name, name }));
  const cells = HOSTILE.map((name, index) => ({
    person: index,
    resource: index,
    here: side(
      access(name, {
        levels: [name],
        environments: { [name]: name },
        abilities: [{ ability: name, answer: "yes" as const }],
      }),
      {
        paths: [name],
        reasons: [name],
        until: inDays(3),
      },
    ),
    there: side(access(`other ${name}`), { paths: [name], pending: name }),
    state: "differs" as const,
  }));
  return buildReview({
    people,
    resources,
    cells,
    comparison: { kind: "files", label: HOSTILE.join(" "), files: [] },
  });
}

/** A large company: 2,000 people, 500 resources, and somebody on every tenth place. */
export function largeCompany(): AccessReview {
  const random = createRandom(7);
  const roles = ["viewer", "contributor", "admin", "owner"].map((role) => access(role));
  const cells: (Partial<ReviewCell> & Pick<ReviewCell, "person" | "resource">)[] = [];
  for (let person = 0; person < 2000; person += 1) {
    for (let resource = 0; resource < 500; resource += 1) {
      const dice = random();
      if (dice > 0.1) continue;
      const role = roles[Math.floor(dice * 40)] ?? access("viewer");
      const ends = dice < 0.005 ? { until: inDays(Math.floor(dice * 20_000)) } : {};
      cells.push({ person, resource, here: side(role, ends) });
    }
  }
  return buildReview({
    people: Array.from({ length: 2000 }, (_, index) => ({
      key: `person-${String(index).padStart(4, "0")}`,
      name: `Person Number ${index}`,
      email: `person-${index}@acme.example`,
      teams: [`team-${index % 40}`],
    })),
    resources: Array.from({ length: 500 }, (_, index) => ({
      address: `acme/projects/project-${String(index).padStart(3, "0")}`,
      name: `project-${String(index).padStart(3, "0")}`,
    })),
    cells,
  });
}
