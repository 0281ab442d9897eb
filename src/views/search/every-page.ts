/**
 * A word that is on every page and that nobody types. A search without words would load the whole index; this word is
 * last in the alphabet, so it is in the index’s last and smallest part and little is loaded.
 */
export const everyPage = 'zzzpage';
