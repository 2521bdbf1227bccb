/** How the months begin in ten languages, as alternatives of a regular expression. */
export const monthBeginnings =
  "jan|feb|f[ée]v|m[aä]r|maa|mag|ma[iyj]|mei|a[pbv]r|kwi|ju[inl]|giu|cze|lug|lip|aug|ago|août|sie|se[pt]|wrz|o[ck]t|ott|out|paź|nov|lis|de[cz]|déc|dic|gru|ene|gen|sty|lut";
