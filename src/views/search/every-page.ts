/**
 * A word that every page has and nobody types. To list without words the index would load every word’s pages; for this
 * word, the last of the alphabet and so in its last and smallest part, it loads little.
 */
export const everyPage = 'zzzpage';
