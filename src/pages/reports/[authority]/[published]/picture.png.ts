import { loadRecord } from '../../../../data/load-corpus.ts';
import { reportPaths } from '../../../../data/report-paths.ts';
import { cardPicture } from '../../../../views/parts/share-picture.ts';
import { reportCard } from '../../../../views/reports/report-card.ts';
import { pictureRoute } from '../../../_pictures.ts';
import { reportIdOf } from './_papers.ts';

/** A report’s grades as the picture of links to it. */
export const { getStaticPaths, GET } = pictureRoute(reportPaths, async (params, colours) => {
	const record = await loadRecord();
	return cardPicture(reportCard(record, record.report(reportIdOf(params))), colours);
});
