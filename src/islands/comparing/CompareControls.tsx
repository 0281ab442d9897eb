/** The choice of councils, of a group to compare the first with, and of a day. */
import { useState } from 'preact/hooks';
import { FIRST_DAY } from '../../domain/record/reading.ts';
import { councilLetters } from '../../views/addresses/compare-address.ts';
import type { Company, CompareAsked, CompareRequest } from '../../views/addresses/compare-address.ts';
import type { CouncilName } from '../../views/addresses/council-names.ts';

interface Props extends Pick<CompareAsked, 'request' | 'day'> {
	/** In order of name, including abolished councils. */
	councils: readonly CouncilName[];
	/** The record’s last day. */
	asAt: string;
	go: (next: CompareRequest) => void;
}

const companyLabels: Record<Company, string> = {
	chosen: 'councils that I choose',
	neighbours: 'its statistical neighbours',
	region: 'the councils of its region',
	profile: 'the councils with the same grades',
};

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

export function CompareControls({ councils, asAt, request, day, go }: Props) {
	/** The comparison that the reader chose before choosing a council. */
	const [waiting, setWaiting] = useState<Company>('chosen');
	const company = request?.company ?? waiting;
	const slugs = request?.slugs ?? [];
	const fields = Math.min(councilLetters.length, Math.max(2, slugs.length + 1));

	const chooseCouncil = (place: number, slug: string): void => {
		const others = slugs.filter((s, index) => index !== place && s !== slug);
		const next = slug === '' ? others : others.toSpliced(place, 0, slug);
		// A single council is shown with its neighbours, so that there is something to compare.
		const beside = next.length === 1 && company === 'chosen' ? 'neighbours' : company;
		const group = place > 0 && slug !== '' ? 'chosen' : beside;
		go({ slugs: group === 'chosen' ? next : next.slice(0, 1), company: next.length === 0 ? 'chosen' : group, day });
	};
	const chooseCompany = (chosen: Company): void => {
		setWaiting(chosen);
		if (slugs.length === 0) return;
		go({ slugs: chosen === 'chosen' ? slugs : slugs.slice(0, 1), company: chosen, day });
	};
	const chooseDay = (value: string): void => {
		if (value === '') go({ slugs, company, day: asAt });
		else if (value >= FIRST_DAY && value <= asAt) go({ slugs, company, day: value });
	};

	return (
		<div class="controls" role="group" aria-label="What to compare">
			{councilLetters.slice(0, fields).map((letter, place) => (
				<label>
					{ordinals[place]} council
					<select
						name={letter}
						value={slugs[place] ?? ''}
						onChange={(event) => chooseCouncil(place, event.currentTarget.value)}
					>
						<option value="">{place === 0 ? 'choose a council' : 'none'}</option>
						{councils.map(([slug, name]) => (
							<option value={slug}>{name}</option>
						))}
					</select>
				</label>
			))}
			<label>
				Compare the first council with
				<select name="with" value={company} onChange={(event) => chooseCompany(event.currentTarget.value as Company)}>
					{(Object.keys(companyLabels) as Company[]).map((id) => (
						<option value={id}>{companyLabels[id]}</option>
					))}
				</select>
			</label>
			<label>
				Also as published by
				<input
					type="date"
					name="date"
					min={FIRST_DAY}
					max={asAt}
					value={day}
					onChange={(event) => chooseDay(event.currentTarget.value)}
				/>
			</label>
		</div>
	);
}
