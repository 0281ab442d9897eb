import { loadRecord } from '../../../data/load-corpus.ts';
import { reportPaths } from '../../../data/report-paths.ts';
import { addresses } from '../../../views/addresses/addresses.ts';
import { reportName } from '../../../views/parts/report-row.ts';
import { dataFiles, fileOfOne } from '../../data/_data-files.ts';
import type { APIRoute } from 'astro';

/** A file for each report. */
export const getStaticPaths = reportPaths;

/** What the data says of one report. */
export const GET: APIRoute = async ({ params: { authority = '', published = '' } }) => {
	const id = `${authority}/${published}`;
	const { facts, reports } = await dataFiles();
	const record = await loadRecord();
	return fileOfOne(reportName(record, record.report(id)), addresses.report(id), facts, reports.get(id));
};
