/** Who rose and who fell: a choice of period, judgement, change and region; counts; and the councils, with a CSV. */
import { ChangesControls } from './ChangesControls.tsx';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { changesAddress, changesQuestionFrom, keptChangesAddress } from '../../views/addresses/changes-address.ts';
import { changesSince, changesView } from '../../views/england/changes.ts';
import { directionArrows } from '../../views/parts/changes.ts';
import { chartCsv } from '../../views/parts/chart-table.ts';
import { GradeWord } from '../kit/GradeWord.tsx';
import { dayText, upper } from '../../views/words/wording.ts';
import { KeepLink, SinceNotice } from '../kit/KeptView.tsx';
import { NumbersTable } from '../kit/NumbersTable.tsx';
import { goOnIn, keepAllAsked, PHONE_ROWS, showAllText, wereAllAsked } from '../kit/phone-rows.ts';
import { useRecordPage } from '../kit/record-page.ts';
import { saveText } from '../kit/save-file.ts';
import { TableFrame } from '../kit/TableFrame.tsx';
import type { Strand } from '../../domain/record/judgements.ts';
import type { ChangesQuestion } from '../../views/addresses/changes-address.ts';
import type { ChangeRow, ChangesView, DatedGrade } from '../../views/england/changes.ts';

interface Props {
	base: string;
	/** The question of the page without an address, and its answer, made on the server. */
	usual: ChangesQuestion;
	view: ChangesView;
	/** The judgements to choose from. */
	strands: readonly Strand[];
}

export default function ChangesExplorer({ base, usual: given, view, strands }: Props) {
	// The page’s properties are made again with each drawing; the usual question stays one.
	const [usual] = useState(given);
	const [addressForm] = useState(() => ({
		read: (search: string, without: ChangesQuestion) => changesQuestionFrom(search, without, strands),
		write: changesAddress,
	}));
	const page = useRecordPage(base, usual, addressForm);
	const { state, unusual, record, arrived } = page;
	const shown = useMemo(() => (record && unusual ? changesView(record, state) : view), [record, unusual, state, view]);
	const since = useMemo(
		() =>
			record && arrived && state.to < usual.to
				? changesSince(record, state, {
						text: `The same list to ${dayText(usual.to)}`,
						address: `${addresses.changes}${changesAddress({ ...state, to: usual.to }, usual)}`,
					})
				: undefined,
		[record, arrived, state, usual],
	);
	// The page is sent with every row, and a phone shows the first ones once there is a button for the others.
	const [first, setFirst] = useState<number>();
	useEffect(() => setFirst(wereAllAsked() ? Infinity : PHONE_ROWS), []);
	const list = useRef<HTMLDivElement>(null);
	const [isAsked, setAsked] = useState(false);
	const showAll = (): void => {
		setFirst(Infinity);
		setAsked(true);
		keepAllAsked();
	};
	useEffect(() => {
		if (isAsked) goOnIn([...(list.current?.querySelectorAll('.risen-and-fallen tbody tr') ?? [])]);
	}, [isAsked]);
	return (
		<div class="flow" ref={list}>
			<ChangesControls page={page} strands={strands} />
			{since ? (
				<SinceNotice base={base} view={since} />
			) : (
				<KeepLink
					address={at(base, addresses.changes) + keptChangesAddress(state, usual)}
					text={`Keep this list, from ${dayText(state.from)} to ${dayText(state.to)}`}
				/>
			)}
			<h2 id="counts">{shown.title}</h2>
			{shown.counts.rows.length > 0 && (
				<NumbersTable table={shown.counts} base={base} title="Grades compared with the previous inspection" titled />
			)}
			<p class="soft small measure">{shown.caption}</p>
			<h2 id="list">{upper(shown.listed)}</h2>
			{shown.rows.length > 0 && (
				<>
					<p class="chart-tools with-script">
						<button type="button" onClick={() => saveText(fileName(unusual ? state : usual), chartCsv(shown.list))}>
							Save as CSV
						</button>
					</p>
					<TableFrame
						class="risen-and-fallen"
						label="Councils, with the grade before and after"
						caption="The grade before and after, each with the day on which its report was published"
						columns={['Council', 'Judgement', 'Before', 'After', 'Change']}
						rows={shown.rows.map((row) => rowOf(row, base))}
						first={first}
					/>
					{first !== undefined && shown.rows.length > first && (
						<button type="button" class="show-all" onClick={showAll}>
							{showAllText(shown.rows.length, 'grades')}
						</button>
					)}
				</>
			)}
		</div>
	);
}

/** "changes-leadership-2025-07-08-to-2026-07-07.csv". */
function fileName({ from, to, strand, region }: ChangesQuestion): string {
	return `${['changes', strand, region].filter(Boolean).join('-')}-${from}-to-${to}.csv`;
}

function rowOf(row: ChangeRow, base: string) {
	return {
		name: <a href={at(base, row.council.address)}>{row.council.text}</a>,
		cells: [
			row.judgement,
			<Dated grade={row.before} base={base} />,
			<Dated grade={row.after} base={base} />,
			<>
				<svg class="arrow" viewBox="0 0 20 20" aria-hidden="true">
					<path d={directionArrows[row.direction]} fill="currentColor" />
				</svg>
				{row.change}
			</>,
		],
	};
}

function Dated({ grade: { label, look, report }, base }: { grade: DatedGrade; base: string }) {
	return (
		<>
			<GradeWord look={look} label={label} />{' '}
			<a class="small" href={at(base, report.address)}>
				{report.text}
			</a>
		</>
	);
}
