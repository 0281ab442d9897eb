/** The thread in which pictures are made or taken from an earlier build; see picture-files.ts. */
import { KeptFiles, keptFolder } from '../threads/kept-files.ts';
import { makeWhatIsAsked } from '../threads/thread.ts';
import { picturePng, picturesBasis } from './picture-png.ts';
import type { SharePicture } from '../views/parts/share-picture.ts';

const basis = picturesBasis();
const kept = new KeptFiles(keptFolder('share-pictures'), Date.now());

makeWhatIsAsked((view: SharePicture) => kept.get(`${basis}${JSON.stringify(view)}`, () => picturePng(view)));
