/** The authored bodies of entries, ready to render. */
import { getEntry, render } from 'astro:content';

/** The body of an entry as a component; undefined when the entry has no body. */
export async function entryBody(
	collection:
		| 'authorities'
		| 'frameworks'
		| 'reports'
		| 'glossary'
		| 'briefings'
		| 'claims'
		| 'explainers'
		| 'joint-kinds',
	id: string,
) {
	const entry = await getEntry(collection === 'joint-kinds' ? 'jointKinds' : collection, id);
	if (!entry) throw new Error(`No entry content/${collection}/${id}.mdx`);
	const { Content, headings } = await render(entry);
	return { Content, headings };
}
