/** The filters of the search page. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { toggled } from './chosen-filters.ts';
import type { FacetGroup } from '../../views/addresses/search-address.ts';
import type { Counts } from './full-text.ts';
import type { Choosing } from './StateLinks.tsx';

interface PanelProps extends Choosing {
	/** Undefined until counted. */
	counts: Counts | undefined;
}

/** The filters, folded by group. `seen` is given the groups whose counts the reader can see. */
export function FilterPanel({ seen, ...props }: PanelProps & { seen: (groups: readonly string[]) => void }) {
	const { groups, state } = props;
	// The filters are open when there is room for them. The server does not know the width, so this is set in the browser.
	const [open, setOpen] = useState(false);
	useEffect(() => setOpen(matchMedia('(min-width: 60rem)').matches), []);
	const [unfolded, setUnfolded] = useState<readonly string[]>(['kind']);
	const unfold = useCallback(
		(id: string, on: boolean) =>
			setUnfolded((now) => (now.includes(id) === on ? now : on ? [...now, id] : now.filter((other) => other !== id))),
		[],
	);
	// A group with a choice opens, and stays open when the choice is undone, so that the box just clicked does not disappear.
	useEffect(() => Object.keys(state.chosen).forEach((id) => unfold(id, true)), [state, unfold]);
	useEffect(() => seen(open ? unfolded : []), [open, unfolded, seen]);
	return (
		<details class="search-filters" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>Filters</summary>
			{groups.map((group) => (
				<FilterGroup
					key={group.id}
					group={group}
					{...props}
					open={unfolded.includes(group.id)}
					unfold={(on) => unfold(group.id, on)}
				/>
			))}
		</details>
	);
}

interface GroupProps extends Omit<PanelProps, 'groups'> {
	group: FacetGroup;
	open: boolean;
	unfold: (on: boolean) => void;
}

function FilterGroup({ group, state, counts, choose, open, unfold }: GroupProps) {
	const chosen = state.chosen[group.id] ?? [];
	const counted = counts?.[group.id];
	// A value without pages is left out, unless it is chosen, so that the choice can be undone.
	const shown = group.values.filter(({ id }) => !counted || (counted[id] ?? 0) > 0 || chosen.includes(id));
	return (
		<details
			open={open}
			onToggle={(event) => {
				event.stopPropagation();
				unfold(event.currentTarget.open);
			}}
		>
			<summary>
				{group.label}
				{chosen.length > 0 && <span class="small soft"> ({chosen.length} chosen)</span>}
			</summary>
			<fieldset>
				<legend class="visually-hidden">{group.label}</legend>
				{shown.length === 0 && <p class="small soft">None of these fits.</p>}
				{shown.map((value) => {
					const count = counted?.[value.id] ?? 0;
					const checked = chosen.includes(value.id);
					return (
						<label key={value.id}>
							<input type="checkbox" checked={checked} onChange={() => choose(toggled(state, group, value.id))} />
							<span>{value.label}</span>
							{counted && (
								<>
									{' '}
									<span class="count">{count.toLocaleString('en-GB')}</span>
								</>
							)}
						</label>
					);
				})}
			</fieldset>
		</details>
	);
}

/** The filters in use, each with what removes it. */
export function Chosen({ groups, state, choose }: Choosing) {
	const chosen = groups.flatMap((group) =>
		(state.chosen[group.id] ?? []).map((id) => ({
			group,
			id,
			label: group.values.find((v) => v.id === id)?.label ?? id,
		})),
	);
	if (chosen.length === 0) return null;
	return (
		<ul class="chosen" aria-label="Filters in use">
			{chosen.map(({ group, id, label }) => (
				<li>
					<button type="button" onClick={() => choose(toggled(state, group, id))}>
						<span class="visually-hidden">Remove filter </span>
						{group.label}: {label} <span aria-hidden="true">×</span>
					</button>
				</li>
			))}
			{chosen.length > 1 && (
				<li>
					<button type="button" onClick={() => choose({ ...state, chosen: {}, page: 1 })}>
						Remove all filters
					</button>
				</li>
			)}
		</ul>
	);
}
