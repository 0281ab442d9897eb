import { loadRecord } from '../../../data/load-corpus.ts';
import { councilCard } from '../../../views/councils/council-card.ts';
import { cardPicture } from '../../../views/parts/share-picture.ts';
import { pictureRoute } from '../../_pictures.ts';

/** A council’s latest grades as the picture of links to it. */
export const { getStaticPaths, GET } = pictureRoute(
	async () => (await loadRecord()).authorities.map(({ slug }) => ({ params: { slug } })),
	async ({ slug = '' }, colours) => {
		const record = await loadRecord();
		return cardPicture(councilCard(record, record.authority(slug)), colours);
	},
);
