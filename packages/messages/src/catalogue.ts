import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** A message without parameters is its text; any other is the tree that the parser made of it. */
export type CompiledMessage = string | MessageFormatElement[];

/** All messages of one language by full key (`documents.upload.title`). */
export type Catalogue = Readonly<Record<string, CompiledMessage>>;

/** One language as its files have it: module → key → ICU text. */
export type SourceCatalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;
