import python from './_reproduce.py?raw';
import r from './_reproduce.R?raw';
import type { APIRoute, GetStaticPaths } from 'astro';

const scripts: Readonly<Record<string, string>> = { py: python, R: r };

/** A file for each language. */
export const getStaticPaths = (() =>
	Object.keys(scripts).map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** The scripts that work a figure of the site out again, to download. */
export const GET: APIRoute = ({ params }) =>
	new Response(scripts[params['language'] ?? ''], { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
