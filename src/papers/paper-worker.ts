/** The thread in which the Word files of papers are made or taken from an earlier build; see paper-files.ts. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { KeptFiles, basisOf, keptFolder } from '../threads/kept-files.ts';
import { makeWhatIsAsked } from '../threads/thread.ts';
import { paperDocx } from './paper-docx.ts';
import type { CommitteePaperView } from '../views/reports/committee-paper.ts';

const library = findPackageJSON('docx', import.meta.url);
const basis = basisOf(new URL('./', import.meta.url), library === undefined ? [] : [readFileSync(library, 'utf8')]);
const kept = new KeptFiles(keptFolder('papers'), Date.now());

makeWhatIsAsked((view: CommitteePaperView) => kept.get(`${basis}${JSON.stringify(view)}`, () => paperDocx(view)));
