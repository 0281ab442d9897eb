/** The grades of councils on a day as a bar, and which councils have each grade. */
import { at } from '../../views/addresses/addresses.ts';
import { profileDrawing } from '../../views/england/profile-drawing.ts';
import { Drawings } from '../kit/Drawings.tsx';
import { Figure } from '../kit/Figure.tsx';
import type { ProfileView } from '../../views/england/national.ts';

interface Props {
	base: string;
	view: ProfileView;
	/** The last day of the reports counted. */
	asAt: string;
	/** The query under which the page goes on showing this. */
	keep: string;
	/** Beginning of the names of saved files. */
	file: string;
}

export function ProfileFigure({ base, view, asAt, keep, file }: Props) {
	const keys = view.counts.map(({ look, label, count, share }) => ({ look, label: `${label} ${count} (${share})` }));
	return (
		<>
			<Figure
				id="profile"
				title={view.title}
				caption={view.caption}
				asAt={asAt}
				keep={keep}
				keys={keys}
				table={view.table}
				file={file}
				base={base}
			>
				<Drawings label={keys.map(({ label }) => label).join(', ')} draw={(size) => profileDrawing(view, size)} />
			</Figure>
			<details>
				<summary>Which councils these are</summary>
				{view.names
					.filter(({ councils }) => councils.length > 0)
					.map(({ label, councils }) => (
						<p>
							<strong>
								{label} ({councils.length}):
							</strong>{' '}
							{councils.map((council, index) => (
								<>
									{index > 0 && ', '}
									<a href={at(base, council.address)}>{council.text}</a>
								</>
							))}
						</p>
					))}
			</details>
		</>
	);
}
