/** A comparison today and, where the reader chose an earlier day, as it was then. */
import CompareFigure from './CompareFigure.tsx';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { keptCompareAddress } from '../../views/addresses/compare-address.ts';
import { dayText } from '../../views/words/wording.ts';
import { KeepLink, SinceNotice } from '../kit/KeptView.tsx';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { CompareRequest } from '../../views/addresses/compare-address.ts';
import type { Compared } from './compare-state.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	request: CompareRequest;
	compared: Compared;
}

export function ThenAndNow({ base, asAt, request, compared: { then, now, since } }: Props) {
	const { slugs, company, day } = request;
	const keep = (on: IsoDate): string => keptCompareAddress({ ...request, day: on });
	const file = `compare-${slugs.join('-')}${company === 'chosen' ? '' : `-${company}`}`;
	return (
		<>
			{since && <SinceNotice base={base} view={since} />}
			{!then && (
				<KeepLink
					address={at(base, addresses.compare) + keep(asAt)}
					text={`Keep this comparison as at ${dayText(asAt)}`}
				/>
			)}
			{then && (
				<>
					<h2>As published by {dayText(day)}</h2>
					<CompareFigure base={base} asAt={asAt} id="then" file={`${file}-${day}`} view={then} keep={keep(day)} />
				</>
			)}
			<h2>
				{then ? 'The same today' : 'Today'}, as at {dayText(asAt)}
			</h2>
			<CompareFigure base={base} asAt={asAt} id="now" file={`${file}-${asAt}`} view={now} keep={keep(asAt)} />
		</>
	);
}
