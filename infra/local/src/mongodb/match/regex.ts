import { ErrorCode, MongoError } from "../errors.ts";

function invalid(reason: string): MongoError {
  return new MongoError(51091, `Regular expression is invalid: ${reason}`);
}

/** Escapes that mean the same in PCRE and in JavaScript's Unicode mode. */
const sharedEscapes = /[bBdDwWtnrfv1-9cxk]/;
const asciiSpace = "\\t\\n\\v\\f\\r ";
const endBeforeFinalNewline = "(?=\\n?(?![\\s\\S]))";
const endOfText = "(?![\\s\\S])";
const startOfText = "(?<![\\s\\S])";

/** Rewrites a PCRE pattern for JavaScript, and refuses what has no equal there. */
class Translator {
  private at = 0;
  private readonly source: string;
  private readonly flags: ReadonlySet<string>;

  constructor(source: string, flags: ReadonlySet<string>) {
    this.source = source;
    this.flags = flags;
  }

  translate(): string {
    let result = "";
    while (this.at < this.source.length) result += this.next();
    return result;
  }

  private next(): string {
    const char = this.source[this.at]!;
    this.at += 1;
    switch (char) {
      case "\\":
        return this.escape();
      case "[":
        return this.characterClass();
      case "(":
        return this.group();
      case ".":
        return this.flags.has("s") ? "[\\s\\S]" : "[^\\n]";
      case "^":
        return this.flags.has("m") ? "(?<![^\\n])" : startOfText;
      case "$":
        return this.flags.has("m") ? "(?![^\\n])" : endBeforeFinalNewline;
      case "]":
      case "}":
        return `\\${char}`;
      case "{":
        return this.quantifier();
      case "*":
      case "+":
      case "?":
        if (this.source[this.at] === "+") throw invalid("possessive quantifiers are not supported");
        return char;
      default:
        if (this.flags.has("x")) return this.extended(char);
        return char === "/" ? "\\/" : char;
    }
  }

  private extended(char: string): string {
    if (/\s/.test(char)) return "";
    if (char !== "#") return char === "/" ? "\\/" : char;
    const end = this.source.indexOf("\n", this.at);
    this.at = end < 0 ? this.source.length : end + 1;
    return "";
  }

  private quantifier(): string {
    const quantifier = /^\d+(,\d*)?\}/.exec(this.source.slice(this.at))?.[0];
    if (!quantifier) return "\\{";
    this.at += quantifier.length;
    if (this.source[this.at] === "+") throw invalid("possessive quantifiers are not supported");
    return `{${quantifier}`;
  }

  private escape(): string {
    const char = this.source[this.at];
    if (char === undefined) throw invalid("\\ at end of pattern");
    this.at += 1;
    switch (char) {
      case "A":
        return startOfText;
      case "z":
        return endOfText;
      case "Z":
        return endBeforeFinalNewline;
      case "s":
        return `[${asciiSpace}]`;
      case "S":
        return `[^${asciiSpace}]`;
      case "h":
        return "[\\t ]";
      case "a":
        return "\\x07";
      case "e":
        return "\\x1b";
      case "Q":
        return this.quoted();
      case "p":
      case "P":
        return this.property(char);
      case "x":
        return this.hexadecimal();
      default:
        if (sharedEscapes.test(char)) return `\\${char}`;
        if (/[A-Za-z0-9]/.test(char)) throw invalid(`escape \\${char} is not supported`);
        return /[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
    }
  }

  private quoted(): string {
    const end = this.source.indexOf("\\E", this.at);
    const text = this.source.slice(this.at, end < 0 ? undefined : end);
    this.at = end < 0 ? this.source.length : end + 2;
    return text.replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&");
  }

  private property(letter: string): string {
    const name = /^(?:\{\^?\w+\}|[A-Z])/.exec(this.source.slice(this.at))?.[0];
    if (!name || name.startsWith("{^")) throw invalid("unknown property");
    this.at += name.length;
    return name.startsWith("{") ? `\\${letter}${name}` : `\\${letter}{${name}}`;
  }

  private hexadecimal(): string {
    const digits = /^(?:\{[0-9A-Fa-f]+\}|[0-9A-Fa-f]{1,2})/.exec(this.source.slice(this.at))?.[0];
    if (!digits) return "\\x00";
    this.at += digits.length;
    return digits.startsWith("{") ? `\\u${digits}` : `\\x${digits.padStart(2, "0")}`;
  }

  private group(): string {
    if (this.source[this.at] === "*") throw invalid("verbs are not supported");
    if (this.source[this.at] !== "?") return "(";
    const rest = this.source.slice(this.at);
    const named = /^\?P?<([A-Za-z_]\w*)>/.exec(rest) ?? /^\?'([A-Za-z_]\w*)'/.exec(rest);
    if (named) {
      this.at += named[0].length;
      return `(?<${named[1]}>`;
    }
    const opening = /^\?(?::|=|!|<=|<!)/.exec(rest)?.[0];
    if (!opening) throw invalid("this kind of group is not supported");
    this.at += opening.length;
    return `(${opening}`;
  }

  private characterClass(): string {
    let result = "[";
    if (this.source[this.at] === "^") {
      result += "^";
      this.at += 1;
    }
    let isFirst = true;
    for (;;) {
      const char = this.source[this.at];
      if (char === undefined) throw invalid("missing terminating ] for character class");
      this.at += 1;
      if (char === "]" && !isFirst) return `${result}]`;
      isFirst = false;
      result += char === "\\" ? this.classEscape() : this.classCharacter(char);
    }
  }

  private classCharacter(char: string): string {
    if (char === "[" && /^[:.=]/.test(this.source.slice(this.at))) throw invalid("POSIX classes are not supported");
    return char === "[" || char === "]" || char === "/" ? `\\${char}` : char;
  }

  private classEscape(): string {
    const char = this.source[this.at];
    if (char === undefined) throw invalid("\\ at end of pattern");
    this.at += 1;
    if (char === "s") return asciiSpace;
    if (char === "h") return "\\t ";
    if (char === "x") return this.hexadecimal();
    if (char === "p" || char === "P") return this.property(char);
    if (/[bdDwWtnrfv]/.test(char)) return `\\${char}`;
    if (/[A-Za-z0-9]/.test(char)) throw invalid(`escape \\${char} in a class is not supported`);
    return /[\^$\\.*+?()[\]{}|/-]/.test(char) ? `\\${char}` : char;
  }
}

/** Compiles a PCRE pattern with MongoDB's options i, m, s, x and u. */
export function compileRegex(pattern: string, options: string): RegExp {
  const flags = new Set(options);
  for (const flag of flags) {
    if (!"imsxu".includes(flag)) throw new MongoError(51108, `invalid flag in regex options: ${flag}`);
  }
  if (pattern.includes("\0")) {
    throw new MongoError(ErrorCode.badValue, "Regular expression cannot contain an embedded null byte");
  }
  // PCRE lets a pattern set options for all of itself at its start.
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  for (const flag of inline?.[1] ?? "") flags.add(flag);
  const translated = new Translator(pattern.slice(inline?.[0].length ?? 0), flags).translate();
  try {
    return new RegExp(translated, flags.has("i") ? "iu" : "u");
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}
