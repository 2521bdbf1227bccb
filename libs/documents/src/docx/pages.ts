import type { DocumentText, Finding } from "@career/contracts";
import { webLink } from "../web-link.ts";

export type HiddenRun = "vanish" | "white" | "tiny";

const explanations: Record<HiddenRun, string> = {
  vanish: "marked as hidden",
  white: "in the colour of its background",
  tiny: "smaller than 2 points",
};

/** Collects lines, links and hidden text, page by page. */
export function createPages() {
  const pages: string[][] = [[]];
  const links: DocumentText["links"] = [];
  const linked = new Set<string>();
  let captured: string[] | undefined;
  const hidden = new Map<string, { kind: HiddenRun; page: number; line: number; count: number }>();
  return {
    line(text: string) {
      const trimmed = text.trim();
      if (trimmed !== "") (captured ?? pages.at(-1)!).push(trimmed);
    },
    /** A break before the first line begins no new page, nor does one inside a table cell. */
    pageBreak() {
      if (!captured && pages.at(-1)?.length) pages.push([]);
    },
    /** The lines that `work` would have added. */
    capture(work: () => void): string[] {
      const outer = captured;
      const mine: string[] = [];
      captured = mine;
      work();
      captured = outer;
      return mine;
    },
    link(target: string) {
      const url = webLink(target);
      const page = pages.length;
      if (!url || linked.has(`${page} ${url}`)) return;
      linked.add(`${page} ${url}`);
      links.push({ page, url });
    },
    hide(kind: HiddenRun, text: string) {
      const count = text.replace(/\s/g, "").length;
      if (count === 0) return;
      const page = pages.length;
      const key = `${kind}/${page}`;
      const known = hidden.get(key) ?? { kind, page, line: pages.at(-1)!.length + 1, count: 0 };
      hidden.set(key, { ...known, count: known.count + count });
    },
    finish() {
      if (pages.length > 1 && pages.at(-1)?.length === 0) pages.pop();
      const findings: Finding[] = [...hidden.values()].map(({ kind, page, line, count }) => {
        const place =
          page <= pages.length && line <= pages[page - 1]!.length
            ? { page, line }
            : { page: Math.min(page, pages.length) };
        const subject = count === 1 ? "1 character" : `${count} characters`;
        return { code: "text.hidden", message: `Text ${explanations[kind]} (${subject}) was left out.`, ...place };
      });
      return { pages, links, findings };
    },
  };
}

export type Pages = ReturnType<typeof createPages>;
