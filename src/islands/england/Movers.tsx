/** The councils whose grade changed in a year: the newest changes, and the others folded. */
import { addDays } from '../../domain/basics/dates.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { keptChangesAddress } from '../../views/addresses/changes-address.ts';
import { newestMovers } from '../../views/england/national.ts';
import { dayText } from '../../views/words/wording.ts';
import { TableFrame } from '../kit/TableFrame.tsx';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { MoverView } from '../../views/england/national.ts';

interface Props {
	base: string;
	movers: readonly MoverView[];
	strand: StrandId;
	/** Undefined for England. */
	region: RegionId | undefined;
	/** The day whose grades are compared with those of `to`. */
	from: IsoDate;
	to: IsoDate;
}

/** The section with its heading and the link to the page of all judgements. */
export function MoversSection({ base, movers, strand, region, from, to }: Props) {
	const year = { from: addDays(from, 1), to, strand, kind: 'changed', region } as const;
	return (
		<section class="flow movers" aria-labelledby="movers">
			<h3 id="movers">
				Whose grade changed between {dayText(from)} and {dayText(to)}
			</h3>
			<Movers movers={movers} base={base} />
			<p>
				<a href={at(base, addresses.changes) + keptChangesAddress(year, year)}>Whose grade rose or fell in this time</a>
				, with both reports, in any judgement
			</p>
		</section>
	);
}

function Movers({ movers, base }: { movers: readonly MoverView[]; base: string }) {
	if (movers.length === 0) return <p>No council’s current grade changed.</p>;
	const { newest, others } = newestMovers(movers);
	if (others.length === 0) return <MoverTable movers={newest} base={base} name="Councils whose grade changed" />;
	return (
		<>
			<MoverTable movers={newest} base={base} name={`The newest ${newest.length} of ${movers.length} changes`} />
			<details>
				<summary>The {others.length} other changes, by name of council</summary>
				<MoverTable movers={others} base={base} name={`The ${others.length} other changes`} />
			</details>
		</>
	);
}

function MoverTable({ movers, base, name }: { movers: readonly MoverView[]; base: string; name: string }) {
	return (
		<TableFrame
			label={name}
			caption={name}
			titled
			columns={['Council', 'From', 'To', 'Change']}
			rows={movers.map((mover) => ({
				name: <a href={at(base, mover.address)}>{mover.council}</a>,
				cells: [mover.from, <a href={at(base, mover.report)}>{mover.to}</a>, mover.change],
			}))}
		/>
	);
}
