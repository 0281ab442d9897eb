/**
 * How long a test waits for one thing of a page (an element, a download, a value), in milliseconds. It takes a fraction
 * of a second on a slow machine too; with the limit, a test names what never appeared before `npm test` stops the step.
 * Nothing else in the tests has a time limit.
 */
export const patience = 4 * 60_000;
