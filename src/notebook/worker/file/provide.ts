/** What a file of cells has at hand: each part of the library that stands in such a file adds to it. */
declare const notebook: Record<string, unknown>;

export const provide = notebook;
