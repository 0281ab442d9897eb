/**
 * Colours, sizes of type and distances come from the tokens, and there are three breakpoints. Besides these: what a
 * stylesheet says twice, and what no browser knows. Layout is left to oxfmt.
 */
const screenSizes = ['/^var\\(--size-/', '/^clamp\\(var\\(--size-/', 'inherit'];

/** The root’s size, and a drawing’s units, of which it has its own. */
const ownUnits = ['106.25%', '/^[\\d.]+px$/'];

const colours = {
	'color-named': 'never',
	'color-no-hex': true,
	'function-disallowed-list': ['/^(rgb|hsl|hwb|(ok)?l(ab|ch))/'],
};

export default {
	reportDescriptionlessDisables: true,
	reportInvalidScopeDisables: true,
	reportNeedlessDisables: true,
	rules: {
		...colours,
		'declaration-property-value-allowed-list': { 'font-size': [...screenSizes, ...ownUnits] },
		'declaration-property-unit-disallowed-list': {
			'/^(margin|padding|(row-|column-)?gap$)/': ['rem', 'px', 'mm', 'pt', 'vw'],
		},
		'media-feature-name-value-allowed-list': {
			'min-width': ['30rem', '44rem', '60rem'],
			'max-width': ['29.99rem', '43.99rem', '59.99rem'],
		},
		'media-feature-name-disallowed-list': ['width', 'height', 'min-height', 'max-height'],
		'block-no-empty': true,
		'comment-no-empty': true,
		'declaration-block-no-duplicate-custom-properties': true,
		'declaration-block-no-duplicate-properties': [
			true,
			// An old form for old browsers, right before the new one.
			{ ignore: ['consecutive-duplicates-with-different-values'] },
		],
		'declaration-block-no-redundant-longhand-properties': true,
		'declaration-block-no-shorthand-property-overrides': true,
		'declaration-no-important': true,
		'font-family-no-duplicate-names': true,
		'no-duplicate-selectors': true,
		'no-invalid-position-at-import-rule': true,
		'property-no-unknown': true,
		'declaration-property-value-no-unknown': [
			true,
			// Newer than the linter’s list.
			{ ignoreProperties: { 'position-visibility': 'anchors-visible' } },
		],
		'media-feature-name-no-unknown': true,
		'selector-pseudo-class-no-unknown': true,
		'selector-pseudo-element-no-unknown': true,
		'selector-type-no-unknown': [true, { ignore: ['custom-elements'] }],
		'shorthand-property-no-redundant-values': true,
		'unit-no-unknown': true,
	},
	overrides: [
		{ files: ['**/tokens.css'], rules: { 'color-no-hex': null, 'function-disallowed-list': null } },
		{
			// Paper counts in mm and pt.
			files: ['**/print.css'],
			rules: {
				'declaration-property-unit-disallowed-list': { '/^(margin|padding|(row-|column-)?gap$)/': ['rem', 'px'] },
				'declaration-property-value-allowed-list': { 'font-size': [...screenSizes, '/^[\\d.]+(pt|em)$/'] },
			},
		},
	],
};
