/** The part of the reference implementation of Data Packages that the tests use; it has no types of its own. */
declare module 'datapackage' {
	/** Compares a descriptor, by its path or as it is, with the profiles of the standard. */
	export function validate(descriptor: string | object): Promise<{ valid: boolean; errors: Error[] }>;

	interface Resource {
		readonly name: string;
		/** Reads every row: its types and constraints, its key, and the keys of other tables that it names. Throws on a fault. */
		checkRelations(): Promise<true>;
	}

	export class Package {
		static load(descriptor: string | object, options?: { basePath?: string; strict?: boolean }): Promise<Package>;
		readonly resources: readonly Resource[];
	}
}
