import { generalPicture } from '../views/parts/share-picture.ts';
import { pictureRoute } from './_pictures.ts';

/** The picture of links to all other pages. */
export const { getStaticPaths, GET } = pictureRoute(
	() => Promise.resolve([{ params: { picture: 'picture' } }]),
	(_, colours) => Promise.resolve(generalPicture(colours)),
);
