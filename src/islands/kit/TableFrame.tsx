/** A table in a frame that scrolls sideways when the table is too wide and that the keyboard can reach. */
import type { ComponentChildren } from 'preact';

interface Props {
	/** The frame’s name for screen readers. */
	label: string;
	children: ComponentChildren;
}

export function TableFrame({ label, children }: Props) {
	return (
		<div class="table-frame" tabIndex={0} role="region" aria-label={label}>
			<table>{children}</table>
		</div>
	);
}
