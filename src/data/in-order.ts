/** Rows of a table in content/, in the order of the file. Astro gives each row its place as its id and sorts by id. */
export function inOrder<Row>(rows: readonly { readonly id: string; readonly data: Row }[]): Row[] {
	return rows.toSorted((a, b) => Number(a.id) - Number(b.id)).map(({ data }) => data);
}
