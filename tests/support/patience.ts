/**
 * How long a test waits for one thing of a page (an element, a download, a value), in milliseconds. It takes a fraction
 * of a second on a slow machine too; the limit names what never came, before the watch of `npm test` stops the step.
 * Nothing else in the tests has a limit of time.
 */
export const patience = 4 * 60_000;
