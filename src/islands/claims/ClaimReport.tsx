/** A checked claim: verdict, reasons, the rows of evidence, what is left out, and the same claim in other areas. */
import { at } from '../../views/addresses/addresses.ts';
import { lower } from '../../views/words/wording.ts';
import { NumbersTable } from '../kit/NumbersTable.tsx';
import type { ClaimTable } from '../../views/claims/claim-tables.ts';
import type { ClaimView } from '../../views/claims/claim-report.ts';

interface Props {
	view: ClaimView;
	/** The site’s base, ending in a slash. */
	base: string;
	/** Level of the headings inside. */
	level?: 2 | 3;
}

/** A claim with its verdict and its evidence, as on the page of a worked claim. */
export default function ClaimReport({ view, base, level = 2 }: Props) {
	return (
		<div class="flow">
			<p class="claim-statement">
				“{view.statement}” <span class="soft">As at {view.day}.</span>
			</p>
			<ClaimVerdict view={view} />
			<ClaimEvidence {...{ view, base, level }} />
		</div>
	);
}

/** The verdict and what was found, in sentences. */
export function ClaimVerdict({ view }: Pick<Props, 'view'>) {
	return (
		<>
			<p class={`verdict is-${view.verdict}`}>
				<strong>{view.verdictText}</strong>
			</p>
			{view.answer.map((line) => (
				<p class="measure">{line}</p>
			))}
		</>
	);
}

/** The reports behind the verdict, its exact meaning, what is left out, and the same claim in other areas. */
export function ClaimEvidence({ view, base, level = 2 }: Props) {
	const Heading = `h${level}` as const;
	return (
		<div class="flow claim">
			{view.tables
				.filter((table) => table.main)
				.map((table) => (
					<Rows table={table} base={base} folded={table.rows.length > 15} />
				))}
			{view.elsewhere.length > 0 && (
				<>
					<Heading>The same claim elsewhere</Heading>
					<ul class="plain-list measure">
						{view.elsewhere.map((other) => (
							<li>
								<a href={at(base, other.address)}>{other.area}</a>: <strong>{lower(other.verdict)}.</strong>{' '}
								<span class="soft">{other.answer}</span>
							</li>
						))}
					</ul>
				</>
			)}
			<Heading>What this means exactly</Heading>
			{view.definition.map((line) => (
				<p class="measure">{line}</p>
			))}
			{view.leftOut.length > 0 && (
				<>
					<Heading>Left out</Heading>
					<ul class="plain-list measure">
						{view.leftOut.map((line) => (
							<li>{line}</li>
						))}
					</ul>
				</>
			)}
			{view.doubts.length > 0 && (
				<>
					<Heading>What to bear in mind</Heading>
					<ul class="plain-list measure">
						{view.doubts.map((line) => (
							<li>{line}</li>
						))}
					</ul>
				</>
			)}
			{view.tables
				.filter((table) => !table.main)
				.map((table) => (
					<Rows table={table} base={base} folded />
				))}
		</div>
	);
}

/** A table of reports, folded when it is long. */
function Rows({ table, base, folded }: { table: ClaimTable; base: string; folded: boolean }) {
	const title = `${table.title} (${table.rows.length})`;
	const rows = <NumbersTable table={table} base={base} title={title} titled={!folded} />;
	if (!folded) return rows;
	return (
		<details>
			<summary>{title}</summary>
			{rows}
		</details>
	);
}
