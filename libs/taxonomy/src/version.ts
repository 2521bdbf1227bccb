/** Changes whenever data or matching change what a text yields. */
export const taxonomyVersion = "taxonomy@3";
