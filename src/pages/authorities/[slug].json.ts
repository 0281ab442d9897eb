import { loadRecord } from '../../data/load-corpus.ts';
import { addresses } from '../../views/addresses/addresses.ts';
import { dataFiles, fileOfOne } from '../data/_data-files.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** A file for each council, current or abolished. */
export const getStaticPaths = (async () => {
	const { councils } = await dataFiles();
	return [...councils.keys()].map((slug) => ({ params: { slug } }));
}) satisfies GetStaticPaths;

/** What the data says of one council. */
export const GET: APIRoute = async ({ params: { slug = '' } }) => {
	const { facts, councils } = await dataFiles();
	const { name } = (await loadRecord()).authority(slug);
	return fileOfOne(name, addresses.authority(slug), facts, councils.get(slug));
};
