/**
 * Turns of phrase that an editor would change, as regular expressions over one sentence. They find where to look; whether a
 * sentence stays is for a person to say, in tests/lint/accepted-words.yaml.
 */
import type { Place, Sentence } from './sentences.ts';

export interface Pattern {
	readonly id: string;
	/** What to write instead. */
	readonly advice: string;
	readonly finds: RegExp;
	/** Where it is looked for; everywhere unless said. */
	readonly places?: readonly Place[];
	/** Whether it is looked for only in the sentence that defines a term of the glossary. */
	readonly isForMeanings?: boolean;
}

const prose: readonly Place[] = ['lead', 'text', 'description'];

export const patterns: readonly Pattern[] = [
	{
		id: 'object-first',
		advice: 'put the subject first',
		places: ['lead', 'text'],
		finds:
			/^(?:Which|Whether|What|How|Who|Why)\b(?!.*\?$)(?!.*, (?:how|what|and|who|which)\b)[^:?]*\b(?:we (?:do|did|could|cannot)|(?:is|are|was|were) (?:not|on|in|below|said|told|shown|given|counted|decided)|(?:it|they) (?:does|do|did) not)\b[^?]*\.$|^(?:An?|The|Which|Whether|What)\b[^,:]*\bwe (?:could|did|do|can) not (?:find|confirm|know|tell|read|see)\.$/,
	},
	{
		id: 'noun-left-out',
		advice: 'repeat the noun',
		finds:
			/\bthe whole\b(?! (?:of|team|record|service|report|site|council|table|page|country|system|year|text|paper|sentence|family|county|list|period|area|inspection|day|budget|household|framework|population|time|map|story|file|point)\b)|\bthe ones? (?:before|after|that|which|in|of|from|with)\b|\bthe first without\b|\bother ones\b|\bthe others(?=[.,;:?)]| (?:is|are|was|were|has|have|had|did|do|in|by|at)\b)/i,
	},
	{
		id: 'calque',
		advice: 'use the verb that an English editor would use',
		finds:
			/\b(?:(?:tells?|told|telling) (?:of|as)|(?:is|are|was|were|be|been) told (?:as|by|in|with|here|from)|no \w+ is told|stands? (?:beside|besides|in|at|on|as|first|alone|once|together|next|below|above|behind|under|apart)|stood (?:beside|in|at|on|as|alone)|(?:comes?|came) out\b(?! of)|(?:lie|lies|lay) (?:between|in between|before|behind|beyond|apart)|sinks?|sank|(?:sets?|setting) (?:it |them )?going|(?:make|makes|made) (?:an?|the|its|their|this) (?:inspection|visit|plan|assessment|audit|review)s?|make it together|(?:pass|passes|passed) (?:it |them )?on\b|(?:get|gets|got) on\b(?! with)|beside|besides|from (?:then|now|January|February|March|April|May|June|July|August|September|October|November|December|\d{4})(?: \d{4})? on\b(?!ly)|in place of|in truth|speaks? of|spoke of|in vain|asked after|gone over|looks? after itself|sat in|falls? away|fell away)\b/i,
	},
	{
		id: 'record-as-person',
		advice: 'write “we know”, “our data shows” or “is in the record”',
		finds:
			/\b(?:the|this|our|its own) (?:record|data|table) (?:itself )?(?:knows?|knew|tells?|told|holds?|held|says?|said|cannot|could|believes?|sees?|saw|learns?|does not (?:know|tell|hold|have|say)|has)\b|\b(?:record|table|list) (?:of which|that) (?:knows|tells|holds)\b/i,
	},
	{
		id: 'article-missing',
		advice: 'give each noun its article',
		places: prose,
		finds:
			/^(?:Report|Council|Board|Letter|Plan|Grade|Judgement|Framework|Inspection|Visit|Director|Page|Inspector|Paper|Rule|Answer) (?:and|is|are|was|were|has|have|had|must|may|can|says?|gives?|goes)\b|\bcouncil, police\b|\b(?:Report|report) and plan\b/,
	},
	{
		id: 'relative-clause',
		advice: 'use a noun: “children in its care”, “must be done”',
		finds: /\bwhom\b|\bsomething that\b|\bthat which\b|\bof whose\b/i,
	},
	{
		id: 'median-riddle',
		advice: 'give the typical value (the median)',
		finds:
			/\bhalf\b(?= (?:of|are|were|took|had|came|waited|the))[^.]*\b(?:or (?:more|less|fewer|longer)|within|at least|at most)\b|\b(?:for|in) half\b|\bthe (?:one|value|figure) in the middle\b/i,
	},
	{
		id: 'zero-as-count',
		advice: 'write “none” or “no”',
		places: [...prose, 'heading'],
		finds: /(?:^|[ (])0 (?!(?:[–-]|to |%|per cent|and |days? )\b)(?=[a-z])|\bin 0\b(?!\.)/,
	},
	{
		id: 'nobody-named',
		advice: 'name the person, body, Act or study',
		finds:
			/\b(?:some|no|any|every)body\b|\ba law (?:of|from|in)\b|\b(?:a|one) study\b(?! (?:of|by) [A-Z])|\bhealth inspectorate\b/i,
	},
	{
		id: 'term-avoided',
		advice: 'use the sector’s term, which the glossary explains',
		finds:
			/\bwritten answer to (?:a|the|its) (?:report|inspection)|\bfirst plan\b|\b(?:the|each|every|a|their|whose) stays?\b(?! of)|\btalk(?:s)? (?:offered|held) (?:on|after|when)\b|\bstage before court\b|\binspectors[’'] stay\b/i,
	},
	{
		id: 'meaning-without-noun',
		advice: 'begin with a noun phrase: “A plan that …”',
		isForMeanings: true,
		finds:
			/^(?:Said|Told|Used|When|Where|If|To|How|What|Who|Whether|It|They|There|Not|Is|Are|Has|As|In|For|By|That)\b|^(?:A|An|The|Some|Children|People|Councils?|Inspectors) (?:(?!(?:who|whom|that|which)\b)[\w’-]+ ){0,3}?(?:is|are|was|were|has|have|had|lives?|gets?|makes?|gives?|goes|does|do|can|may|must|will|looks?|says?|decides?)\b/,
	},
];

/** The kind of page that defines a term, in its lead. */
const DEFINING = 'glossary/[term]';

/** What patterns find in a sentence on a kind of page: each with the words found. */
export function findingsIn(
	{ text, place, isFirst }: Sentence,
	kind: string,
): { readonly pattern: Pattern; readonly words: string }[] {
	const isMeaning = kind === DEFINING && place === 'lead' && isFirst;
	return patterns.flatMap((pattern) => {
		if (pattern.isForMeanings ? !isMeaning : pattern.places && !pattern.places.includes(place)) return [];
		const found = pattern.finds.exec(text);
		return found ? [{ pattern, words: found[0].trim() }] : [];
	});
}
