/** What the latest reports of councils compared ask to improve: the themes of the first, and those of others alone. */
import { at } from '../../views/addresses/addresses.ts';
import { TableFrame } from '../kit/TableFrame.tsx';
import type { AskedTogether } from '../../views/comparing/asked-together.ts';

interface Props {
	base: string;
	view: AskedTogether;
}

export default function AskedTables({ base, view }: Props) {
	return (
		<section class="flow" aria-labelledby="asked">
			<h2 id="asked">What their latest reports ask to improve</h2>
			{view.none !== '' && <p class="measure">{view.none}</p>}
			{[view.own, view.others].map(
				(table) =>
					table && (
						<TableFrame
							label={table.caption}
							caption={table.caption}
							titled
							columns={view.columns}
							rows={table.rows.map(({ theme, others, inNumbers }) => ({
								name: <a href={at(base, theme.address)}>{theme.text}</a>,
								cells: [
									inNumbers === undefined ? (
										others.map(({ text, address }, index) => (
											<>
												{index > 0 && ', '}
												<a href={at(base, address)}>{text}</a>
											</>
										))
									) : (
										<span class="soft">{inNumbers}</span>
									),
								],
							}))}
						/>
					),
			)}
			<p class="soft small measure">{view.basis}</p>
		</section>
	);
}
