/**
 * A table in a frame that scrolls sideways when the table is too wide and that the keyboard can reach. On narrow screens
 * the rows of a table of many columns become blocks.
 */
import { partRoles, ROWS_FROM } from '../../views/parts/table-rows.ts';
import { BEYOND } from './phone-rows.ts';
import type { ComponentChildren } from 'preact';

interface Props {
	/** The frame’s name for screen readers. */
	label: string;
	/** The class of the table. */
	class?: string;
	caption: string;
	/** Whether the caption is shown above the table. */
	titled?: boolean;
	/** Column headings; the first is above the row names. */
	columns: readonly string[];
	/** Each row’s name and one cell for each other column. */
	rows: readonly { readonly name: ComponentChildren; readonly cells: readonly ComponentChildren[] }[];
	/** How many of them phones show; all unless said. */
	first?: number | undefined;
}

export function TableFrame({
	label,
	class: className,
	caption,
	titled = false,
	columns,
	rows,
	first = Infinity,
}: Props) {
	const asRows = columns.length >= ROWS_FROM;
	const role = (part: keyof typeof partRoles) => (asRows ? partRoles[part] : undefined);
	return (
		<div class="table-frame" tabIndex={0} role="region" aria-label={label}>
			<table
				class={[className, asRows && 'rows'].filter(Boolean).join(' ') || undefined}
				role={asRows ? 'table' : undefined}
			>
				<caption class={titled ? undefined : 'visually-hidden'}>{caption}</caption>
				<thead role={role('thead')}>
					<tr role={role('tr')}>
						{columns.map((column) => (
							<th scope="col" role={role('th-column')}>
								{column}
							</th>
						))}
					</tr>
				</thead>
				<tbody role={role('tbody')}>
					{rows.map(({ name, cells }, index) => (
						<tr role={role('tr')} class={index >= first ? BEYOND : undefined}>
							<th scope="row" role={role('th-row')}>
								{name}
							</th>
							{cells.map((cell, at) => (
								<td role={role('td')} data-label={asRows ? columns[at + 1] : undefined}>
									{cell}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
