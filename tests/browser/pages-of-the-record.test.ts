/** Pages of councils and reports; page-checks.ts says what holds for each. */
import { checkPages } from './page-checks.ts';
import { isOfTheRecord, templates } from './templates.ts';

checkPages(templates.filter(isOfTheRecord));
