/** The record of content/, and the filters of its search. */
import { facetGroups } from '../../src/views/search/search-facets.ts';
import { realRecord } from './content.ts';

export const record = realRecord();
export const groups = facetGroups(record);
