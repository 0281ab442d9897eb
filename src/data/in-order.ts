/** Rows of a table of content/ in the order of the file: Astro names them by their place and returns them by name. */
export function inOrder<Row>(rows: readonly { readonly id: string; readonly data: Row }[]): Row[] {
	return rows.toSorted((a, b) => Number(a.id) - Number(b.id)).map(({ data }) => data);
}
