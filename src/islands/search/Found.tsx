/** A result of the search page. */
import { ofstedFileAddress } from '../../domain/search/ofsted-address.ts';
import { GradeWord } from '../kit/GradeWord.tsx';
import { statementsFound } from '../../views/parts/statements.ts';
import type { GradeView } from '../../views/parts/grade-view.ts';
import type { FoundStatement } from '../../views/parts/statements.ts';
import type { FacetGroup, SearchState } from '../../views/addresses/search-address.ts';
import type { ResultItem } from './result-lines.ts';

/** The names of the themes that the reader chose. */
export function themesChosen({ chosen }: SearchState, groups: readonly FacetGroup[]): string[] {
	const values = groups.find(({ id }) => id === 'theme')?.values ?? [];
	return values.flatMap(({ id, label }) => (chosen['theme']?.includes(id) ? [label] : []));
}

interface FoundProps {
	item: ResultItem;
	grades: readonly GradeView[];
	themes: readonly string[];
}

/** A page that was found. */
export function Found({ item: { address, named, page, guess }, grades, themes }: FoundProps) {
	const { kind, about, date, newer, grades: strip } = page?.meta ?? {};
	const marked = !named && page?.excerpt.some((piece) => piece.marked);
	const statements = page && !named ? statementsFound(page, themes) : [];
	return (
		<li class={named && 'named'}>
			<a class="name" href={address}>
				{page?.title ?? named?.title}
			</a>
			<p class="soft small">
				{guess && 'Did you mean this? '}
				{kind ? `${kind}: ${about ?? ''}` : named?.note}
				{date && `; ${newer === undefined ? 'last report' : 'last report that we have read'} ${date}`}
				{newer !== undefined && `; a newer one was published on ${newer}`}
				{named?.matched !== undefined && !named.note.endsWith('.') && `; also “${named.matched}”`}
			</p>
			{strip && <GradeTiles strip={strip} grades={grades} />}
			{statements.length > 0 && <Statements statements={statements} address={address} pdf={page?.meta['pdf']} />}
			{page && !named && statements.length === 0 && (marked || !(strip || about)) && (
				<p class="excerpt small">
					{page.excerpt.map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}
				</p>
			)}
		</li>
	);
}

interface StatementsProps {
	statements: readonly FoundStatement[];
	/** Of the page that has them. */
	address: string;
	/** The number of Ofsted’s file. */
	pdf: string | undefined;
}

/** What a report says of the subject searched for: each statement with its place on the page, and its page of Ofsted’s PDF. */
function Statements({ statements, address, pdf }: StatementsProps) {
	return (
		<ul class="plain-list small">
			{statements.map(({ id, label, text, page }) => (
				<li key={id}>
					<span class="soft">{label}:</span> <a href={`${address}#${id}`}>{text}</a>
					{page !== undefined && pdf && (
						<>
							{' '}
							<a class="soft" href={`${ofstedFileAddress(pdf)}#page=${page}`}>
								page {page} of the PDF
							</a>
						</>
					)}
				</li>
			))}
		</ul>
	);
}

/** The grade strip of a page in the results, from its text form "Overall=good;Leaders=outstanding". */
function GradeTiles({ strip, grades }: { strip: string; grades: readonly GradeView[] }) {
	return (
		<ul class="tiles" aria-label="Judgements">
			{strip.split(';').map((item) => {
				const [what = '', value = ''] = item.split('=');
				const grade = grades.find((one) => one.grade === value);
				return (
					<li class={grade && `is-${grade.look}`}>
						<span class="what">{what}</span> <GradeWord look={grade?.look} label={grade?.label ?? value} />
					</li>
				);
			})}
		</ul>
	);
}
