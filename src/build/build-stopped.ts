/** Stops the build with a message that is complete without a stack. */
export class BuildStopped extends Error {
	override name = 'BuildStopped';
	constructor(message: string) {
		super(message);
		this.stack = message;
	}
}
