/** The thread in which pictures are made or taken from an earlier build; see picture-files.ts. */
import { fileURLToPath } from 'node:url';
import { makeWhatIsAsked } from '../threads/thread.ts';
import { KeptFiles } from './kept-files.ts';
import { picturePng, picturesBasis } from './picture-png.ts';
import type { SharePicture } from '../views/parts/share-picture.ts';

const basis = picturesBasis();
const kept = new KeptFiles(fileURLToPath(new URL('../../.cache/share-pictures', import.meta.url)), Date.now());

makeWhatIsAsked((view: SharePicture) => kept.get(`${basis}${JSON.stringify(view)}`, () => picturePng(view)));
