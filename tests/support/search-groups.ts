/** The record of content/, and what its search can be narrowed by. */
import { fileURLToPath } from 'node:url';
import { checkContent } from '../../src/check/check-content.ts';
import { facetGroups } from '../../src/views/search-facets.ts';

const { record: checked } = checkContent(fileURLToPath(new URL('../../content', import.meta.url)));
if (!checked) throw new Error('content/ is not in order; npm run check tells why');

export const record = checked;
export const groups = facetGroups(record);
