/**
 * A rule for the linter: a comment stands above every exported thing of src/. The comment at the head of a file is that of its default
 * export and of the export that the file is named after; a page’s handlers need no other.
 */
import { basename, extname } from 'node:path';

/** The names that a statement declares: one, or several for constants. */
function namesOf({ id, declarations = [] }) {
	return [id, ...declarations.map((one) => one.id)].flatMap((found) =>
		found?.type === 'Identifier' ? [found.name] : [],
	);
}

const describedExports = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			missing: 'Say above this export what its name does not: meaning, shape, unit, errors, source of the rule.',
		},
	},
	create(context) {
		const { sourceCode, filename } = context;
		if (!/[\\/]src[\\/].*\.tsx?$/.test(filename)) return {};
		const isDoc = (comment) => comment?.type === 'Block' && comment.value.startsWith('*');
		const isRightAbove = (comment, node) => isDoc(comment) && comment.loc.end.line === node.loc.start.line - 1;
		const first = sourceCode.getAllComments()[0];
		const hasHead = isDoc(first) && sourceCode.text.slice(0, first.range[0]).trim() === '';
		const ownName = basename(filename, extname(filename));
		const isPage = /[\\/]src[\\/]pages[\\/]/.test(filename);
		return {
			'ExportDefaultDeclaration, ExportNamedDeclaration[declaration]'(node) {
				if (isRightAbove(sourceCode.getCommentsBefore(node).at(-1), node)) return;
				const names = namesOf(node.declaration);
				const isMain = node.type === 'ExportDefaultDeclaration' || isPage || names.includes(ownName);
				if (hasHead && isMain) return;
				// A further signature of a function that was described above.
				const before = sourceCode.ast.body[sourceCode.ast.body.indexOf(node) - 1]?.declaration;
				if (before?.type === 'TSDeclareFunction' && names.includes(before.id.name)) return;
				context.report({ node, messageId: 'missing' });
			},
		};
	},
};

export default { meta: { name: 'record' }, rules: { 'described-exports': describedExports } };
