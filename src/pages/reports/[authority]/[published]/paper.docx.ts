import { docxResponse } from '../../../../data/paper-docx.ts';
import { reportPaths } from '../../../../data/report-paths.ts';
import { paperOf } from './_paper.ts';
import type { APIRoute } from 'astro';

export const getStaticPaths = reportPaths;

export const GET: APIRoute = async (context) => docxResponse(await paperOf(context));
