import { type Command, parseOptions } from "../command.ts";
import { withPlatform } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { verificationText } from "../render/verification-text.ts";

const help = `career verify ID [--json]

Computes a score again from the facts and the target that it was made from, with the rubric and the skills
that run now, and compares it with what is stored. ID is that of the score, which \`career fit\` prints.

  --json   the comparison as JSON

The exit code is 0 when both agree and 1 when they differ or when it cannot be computed again.`;

export const verify: Command = {
  summary: "computes a score again and compares",
  help,
  run: async (args, { print, say }) => {
    const { values, positionals } = parseOptions(args, { json: { type: "boolean" } });
    const [id] = positionals;
    if (!id || positionals.length > 1) throw new UsageError("Name one score by its id.");
    const verification = await withPlatform({ say }, (client) => client.verifyJobFit(id));
    print(values.json ? JSON.stringify(verification) : verificationText(verification));
    return verification.agrees ? 0 : 1;
  },
};
