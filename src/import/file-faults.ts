/** Why a file cannot be read or written, in words for the person who sends a report in, where the system says “EACCES”. */

const reasonsAgainstReading: Readonly<Record<string, string>> = {
	EACCES: 'no permission to read it',
	EPERM: 'no permission to read it',
	ELOOP: 'it is a link that leads back to itself',
	ENOENT: 'it is not there any more',
	ENOTDIR: 'a part of its path is no folder',
	ENAMETOOLONG: 'its name is too long',
	EMFILE: 'too many files are open',
	EIO: 'the disk cannot be read',
};

const reasonsAgainstWriting: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk is full',
	EFBIG: 'the disk is full',
	EACCES: 'the folder is read only',
	EPERM: 'the folder is read only',
	EROFS: 'the disk is read only',
	ENOENT: 'its folder cannot be made',
	EISDIR: 'a folder has its name',
	ENOTDIR: 'a file stands where its folder should be',
	EEXIST: 'a file stands where its folder should be',
	EMFILE: 'too many files are open',
	EIO: 'the disk cannot be written to',
};

/** "cannot be opened: no permission to read it". */
export function cannotBeOpened(error: unknown): string {
	return `cannot be opened: ${reasonIn(reasonsAgainstReading, error)}`;
}

/** "cannot be written: the disk is full". */
export function cannotBeWritten(error: unknown): string {
	return `cannot be written: ${reasonIn(reasonsAgainstWriting, error)}`;
}

function reasonIn(reasons: Readonly<Record<string, string>>, error: unknown): string {
	const { code = '' } = error as NodeJS.ErrnoException;
	return reasons[code] ?? (code || String(error));
}
