/** A council’s latest grades as a card that stands by itself. */
import { endedText } from './authority-page.ts';
import { currentView } from '../parts/current-view.ts';
import { newerReportView } from '../parts/newer-report.ts';
import { recordDayView } from '../parts/record-day.ts';
import { dayText } from '../words/wording.ts';
import type { StripCard } from '../parts/strip-card.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** The card of a council as at the record’s last day. `stale`: a warning that newer reports may exist; "" for none. */
export function councilCard(record: InspectionRecord, authority: Authority, stale = ''): StripCard {
	const current = currentView(record, authority);
	const newer = newerReportView(authority);
	const { to, successors } = authority;
	const isPast = to !== undefined;
	const replaced = isPast
		? endedText(
				dayText(to),
				successors.map((slug) => record.authority(slug).name),
			)
		: '';
	return {
		name: authority.name,
		what: `Ofsted’s ${isPast ? 'last' : 'latest'} judgements of its children’s services`,
		when: current
			? `Report published ${current.published}.`
			: 'There has been no inspection of this council’s services yet.',
		strip: current?.strip ?? [],
		notices: [newer?.text ?? '', replaced].filter((text) => text !== ''),
		asAt: [recordDayView(record, undefined).text, isPast ? '' : stale].filter(Boolean).join(' '),
	};
}
