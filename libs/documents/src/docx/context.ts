import type { Pages } from "./pages.ts";
import type { ListPlace, Styles } from "./styles.ts";

export type DocxContext = { styles: Styles; mark: (place: ListPlace | undefined) => string; pages: Pages };

/** The colour behind text as six hexadecimal digits, or undefined when it cannot be told. */
export type Background = string | undefined;

export const paper = "FFFFFF";
