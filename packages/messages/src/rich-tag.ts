/** What a tag of a message becomes: gets the inside, gives back an element of whatever renders the page. */
// biome-ignore lint/suspicious/noExplicitAny: the inside holds texts and the caller's own elements
export type RichTag = (inside: any[]) => unknown;
