/** The thread in which the Word files of papers are made; see paper-files.ts. */
import { makeWhatIsAsked } from '../threads/thread.ts';
import { paperDocx } from './paper-docx.ts';

makeWhatIsAsked(paperDocx);
