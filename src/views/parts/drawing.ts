/**
 * A drawing as plain values. Pure functions of a view make it, one component renders it, on the server and in the browser.
 * Lengths are in units of the drawing; colours come from the style sheet, by paint and look.
 */
import type { GradeLook } from '../../domain/record/grades.ts';

/** The layout: wide for screens, paper and slides; narrow for phones and square pictures. */
export const drawingSizes = ['wide', 'narrow'] as const;

/** The layout of a drawing: wide, or for phones. */
export type DrawingSize = (typeof drawingSizes)[number];

/**
 * How an area or a line is painted. solid: the colour of its grade; hatch: the pattern of its grade, over the solid colour;
 * faint: a ground; grid: a thin line; edge: a line in the colour of paper, which parts two areas; plain: what has no grade;
 * light: the pale colour of its grade; start: the edge at which a bar begins; dots: a time without a grade; measure: a
 * number rather than a grade; pale: the same, as a range; whisker: a thin line through a range; strong: the colour of text;
 * frame: a line in it.
 */
type AreaPaint =
	| 'solid'
	| 'hatch'
	| 'faint'
	| 'grid'
	| 'edge'
	| 'plain'
	| 'measure'
	| 'pale'
	| 'light'
	| 'start'
	| 'dots'
	| 'whisker'
	| 'strong'
	| 'frame';

/**
 * The colour of a text. on: readable on the solid colour of its grade; inside: the same over its pattern; grade: readable on
 * the light colour of its grade and on paper; over: ink with an edge in the colour of paper, so that nothing behind it touches it.
 */
type TextPaint = 'ink' | 'over' | 'soft' | 'on' | 'inside' | 'grade';

/** An area or a line. */
interface DrawnPath {
	readonly kind: 'path';
	/** An SVG path. */
	readonly d: string;
	readonly paint: AreaPaint;
	/** How much of the colour there is, from 0 to 1; all of it unless said. */
	readonly strength?: number;
	readonly look?: GradeLook | undefined;
}

/** A line of text in a drawing, at a point in units of its view box. */
export interface DrawnText {
	readonly kind: 'text';
	readonly x: number;
	/** Of the line on which the letters stand. */
	readonly y: number;
	readonly text: string;
	readonly size: number;
	readonly paint: TextPaint;
	readonly bold?: boolean;
	/** Whether it repeats what stands beside it, so that it need not be spoken. */
	readonly repeats?: boolean;
	/** Which part of the text is at x: its start unless said. */
	readonly anchor?: 'middle' | 'end';
	readonly look?: GradeLook | undefined;
}

/** The shape of a grade. */
interface DrawnShape {
	readonly kind: 'shape';
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly paint: TextPaint;
	readonly look: GradeLook;
}

/** Marks that lead to a page of this site. */
export interface DrawnLink {
	readonly kind: 'link';
	readonly address: string;
	/** What the link says to readers who cannot see the drawing. */
	readonly label: string;
	readonly marks: readonly (DrawnPath | DrawnText | DrawnShape)[];
}

/** A part of a drawing. */
export type DrawnMark = DrawnPath | DrawnText | DrawnShape | DrawnLink;

/** A drawing of one layout. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly marks: readonly DrawnMark[];
}

/** A rectangle as an SVG path. */
export function boxPath(x: number, y: number, width: number, height: number): string {
	return `M${tidy(x)} ${tidy(y)}h${tidy(width)}v${tidy(height)}h${tidy(-width)}Z`;
}

/** A number rounded to one decimal place, which is exact enough for drawings. */
export function tidy(value: number): number {
	return Math.round(value * 10) / 10;
}
