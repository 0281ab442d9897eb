/** Moments and spans of time that explain a picture over time. Only what a source gives; what is our reading says so. */
import type { IsoDate } from '../basics/dates.ts';

export interface Moment {
	readonly day: IsoDate;
	readonly label: string;
	/** More for the list below a chart. */
	readonly note: string;
}

/** Days worth jumping to, oldest first. Sources: the reports themselves, and the official pages named in the notes. */
export const notableDays: readonly Moment[] = [
	{
		day: '2014-02-11',
		label: 'First single inspection reports',
		note: 'The first reports under the Single Inspection Framework came out on 11 February 2014.',
	},
	{
		day: '2014-05-27',
		label: 'Hampshire’s panel paper',
		note: 'The council paper from which this site began was written for 27 May 2014.',
	},
	{
		day: '2016-03-29',
		label: 'First outstanding overall',
		note: 'Reports of 29 March 2016 were the first with an outstanding overall grade.',
	},
	{
		day: '2017-12-08',
		label: 'Every council inspected',
		note: 'Ofsted counted all councils as inspected under the single framework by 31 October 2017, published by 8 December 2017.',
	},
	{
		day: '2018-03-12',
		label: 'First ILACS report',
		note: 'The first report under the present system came out on 12 March 2018.',
	},
	{
		day: '2020-03-17',
		label: 'Inspections stop',
		note: 'Ofsted suspended routine inspection on 17 March 2020 because of the pandemic. Reports of earlier visits still came out.',
	},
	{
		day: '2023-03-10',
		label: 'First care leavers’ grade',
		note: 'Inspections that began from 16 January 2023 on judge care leavers on their own; the first such reports came out on 10 March 2023.',
	},
	{
		day: '2026-06-17',
		label: 'First without an overall grade',
		note: 'Inspections that began from 27 April 2026 on give no overall grade; their first reports came out on 17 June 2026.',
	},
];

export interface Pause {
	readonly from: IsoDate;
	readonly to: IsoDate;
	readonly label: string;
	readonly note: string;
}

/** Times without routine inspections. From and to are the first and last day without one starting. */
export const pauses: readonly Pause[] = [
	{
		from: '2020-03-17',
		to: '2021-06-27',
		label: 'No graded inspections',
		note: 'From 17 March 2020 no graded inspection began until 28 June 2021. Visits in between gave no grades.',
	},
];

/**
 * Days on which many reports came out together just after a polling day. That they were held back until then is our
 * reading of the record; no source that we hold says so.
 */
export const afterElections: readonly Moment[] = [
	{
		day: '2017-06-13',
		label: 'After a polling day',
		note: 'Reports published together on 13 June 2017, just after a polling day, were probably held back for it. That is our reading of the dates.',
	},
	{
		day: '2024-05-16',
		label: 'After a polling day',
		note: 'Reports published together on 15 and 16 May 2024, just after a polling day, were probably held back for it. That is our reading of the dates.',
	},
	{
		day: '2024-07-12',
		label: 'After a polling day',
		note: 'Reports published together on 12 July 2024, just after a polling day, were probably held back for it. That is our reading of the dates.',
	},
	{
		day: '2026-05-18',
		label: 'After a polling day',
		note: 'Reports published together on 18 May 2026, just after a polling day, were probably held back for it. That is our reading of the dates.',
	},
];
