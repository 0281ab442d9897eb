/** The record of content/, and what its search can be narrowed by. */
import { facetGroups } from '../../src/views/search/search-facets.ts';
import { realRecord } from './content.ts';

export const record = realRecord();
export const groups = facetGroups(record);
