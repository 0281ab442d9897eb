/** Joint and SEND inspections of the councils compared, apart from the grades. */
import { at } from '../../views/addresses/addresses.ts';
import { TableFrame } from '../kit/TableFrame.tsx';
import type { JointTogether } from '../../views/comparing/joint-together.ts';

interface Props {
	base: string;
	view: JointTogether;
}

export default function JointTable({ base, view }: Props) {
	return (
		<section class="flow" aria-labelledby="joint">
			<h2 id="joint">Joint and SEND inspections</h2>
			<p class="measure">{view.basis}</p>
			{view.rows.length > 0 && (
				<TableFrame
					label="Table: joint and SEND inspections"
					caption="Joint and SEND inspections of these councils in our record"
					columns={view.columns}
					rows={view.rows.map(({ council, inspection, gist, published }) => ({
						name: <a href={at(base, council.address)}>{council.text}</a>,
						cells: [<a href={at(base, inspection.address)}>{inspection.text}</a>, gist, published],
					}))}
				/>
			)}
			{view.without !== '' && <p class="measure">{view.without}</p>}
		</section>
	);
}
