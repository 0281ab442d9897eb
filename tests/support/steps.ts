/**
 * Runs steps, some in parallel: each starts when the steps that it needs have passed and a place is free. Prints the
 * progress every few seconds. No step fails because it is slow; a step that is silent for minutes is stuck and is stopped.
 */
import { spawn } from 'node:child_process';
import { Tally } from './progress.ts';
import type { ChildProcess } from 'node:child_process';
import type { Counts, Sign } from './progress.ts';

export interface Step {
	readonly name: string;
	/** Program and arguments, run by this Node. */
	readonly run: readonly string[];
	/** Variables of its environment, beside those of this process. */
	readonly env?: Readonly<Record<string, string>>;
	/** Steps that must have passed before, by name. */
	readonly needs?: readonly string[];
	/** Whether it runs tests and says how far it is (progress-reporter.ts). Any other step is one check. */
	readonly hasTests?: boolean;
	/** How many places it takes while it runs: how many processors it can use. One unless said. */
	readonly places?: number;
}

interface Outcome extends Counts {
	readonly name: string;
	readonly seconds: number;
	/** Why it failed if no test says so, or why it was not run. */
	readonly why?: string;
}

export interface Settings {
	readonly cwd: string;
	/** How many places there are for steps side by side. A step that needs more has them all to itself. */
	readonly places: number;
	/** Milliseconds without output and without a test that begins or ends, after which a step is stuck. */
	readonly stuckAfter: number;
	/** Milliseconds between two lines about how far it all is. */
	readonly every: number;
	readonly print: (text: string) => void;
}

export interface Result {
	readonly outcomes: readonly Outcome[];
	/** Steps that were not run because a step that they need failed. */
	readonly missed: readonly Outcome[];
	readonly seconds: number;
}

interface Running {
	readonly step: Step;
	readonly child: ChildProcess;
	readonly tally: Tally;
	readonly began: number;
	/** Milliseconds since its last output. */
	silent: number;
	stuck: boolean;
	output: string;
}

export async function runSteps(steps: readonly Step[], settings: Settings): Promise<Result> {
	const { cwd, places, stuckAfter, every, print } = settings;
	const began = performance.now();
	const outcomes: Outcome[] = [];
	const missed: Outcome[] = [];
	const running = new Set<Running>();
	const waiting = [...steps];
	const secondsSince = (time: number): number => (performance.now() - time) / 1000;
	const say = (text: string): void => print(`${clock(secondsSince(began))}  ${text}`);
	const title = ({ name }: Step): string =>
		`${name} (step ${steps.findIndex((step) => step.name === name) + 1} of ${steps.length})`;

	const stopAll = (): void => running.forEach(({ child }) => stop(child));
	const interrupted = (): void => {
		stopAll();
		process.exit(130);
	};
	process.once('exit', stopAll);
	process.once('SIGINT', interrupted);
	process.once('SIGTERM', interrupted);

	const lines = setInterval(() => {
		const all = [...running].map(({ step, tally }) => title(step) + (step.hasTests ? `: ${tally.progress}` : ''));
		if (all.length > 0) say(`running: ${all.join('; ')}`);
	}, every);

	// Silence is counted in ticks and not measured by a clock, so that the tests survive when the machine sleeps.
	const beat = Math.min(1000, stuckAfter / 4);
	const beats = setInterval(() => {
		for (const one of running) {
			one.silent += beat;
			if (one.stuck || one.silent < stuckAfter) continue;
			one.stuck = true;
			say(`${title(one.step)} is stuck: ${stuckText(one.tally, stuckAfter)}`);
			stop(one.child);
		}
	}, beat);

	function begin(step: Step): Promise<void> {
		say(`${title(step)} begins`);
		return new Promise((resolve) => {
			const child = spawn(process.execPath, step.run, {
				cwd,
				env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...step.env },
				stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
				// A separate process group, so that the processes it starts can be stopped with it.
				detached: process.platform !== 'win32',
			});
			const one: Running = {
				step,
				child,
				tally: new Tally(),
				began: performance.now(),
				silent: 0,
				stuck: false,
				output: '',
			};
			running.add(one);
			const hear = (text: Buffer): void => {
				one.silent = 0;
				one.output += text.toString();
			};
			child.stdout?.on('data', hear);
			child.stderr?.on('data', hear);
			child.on('message', (sign: Sign) => {
				one.silent = 0;
				one.tally.hear(sign);
				if (sign.kind === 'ended' && sign.state === 'failed') say(`failed: ${sign.test}`);
				if (sign.kind === 'file' && sign.faults > 0) say(`failed: ${sign.file}`);
			});
			child.once('error', (error) => (one.output += String(error)));
			child.once('close', (code) => {
				running.delete(one);
				// Stop every process that it started.
				stop(child);
				end(one, code ?? 1);
				resolve();
			});
		});
	}

	function end(one: Running, code: number): void {
		const { step, tally, output } = one;
		const outcome: Outcome = { name: step.name, seconds: secondsSince(one.began), ...countsOf(one, code, stuckAfter) };
		outcomes.push(outcome);
		say(`${title(step)}: ${outcomeText(outcome)}`);
		if (outcome.failed > 0 && output !== '') print(output.trimEnd());
		if (outcome.failed > 0 && tally.running.length > 0) print(`Running at its end: ${tally.running.join('; ')}`);
	}

	await new Promise<void>((resolve) => {
		const next = (): void => {
			for (const step of [...waiting]) {
				const needed = (step.needs ?? []).map((name) => [...outcomes, ...missed].find((o) => o.name === name));
				const lacking = needed.find(
					(outcome) => outcome !== undefined && (outcome.failed > 0 || missed.includes(outcome)),
				);
				if (lacking) {
					waiting.splice(waiting.indexOf(step), 1);
					missed.push({ name: step.name, seconds: 0, passed: 0, failed: 0, skipped: 0, why: lacking.name });
					continue;
				}
				const taken = [...running].reduce((sum, one) => sum + (one.step.places ?? 1), 0);
				const fits = taken === 0 || taken + (step.places ?? 1) <= places;
				if (!fits || needed.includes(undefined)) continue;
				waiting.splice(waiting.indexOf(step), 1);
				void begin(step).then(next);
			}
			if (running.size === 0) resolve();
		};
		next();
	});
	clearInterval(lines);
	clearInterval(beats);
	process.off('exit', stopAll);
	process.off('SIGINT', interrupted);
	process.off('SIGTERM', interrupted);
	return { outcomes, missed, seconds: secondsSince(began) };
}

function countsOf({ step, tally, stuck }: Running, code: number, stuckAfter: number): Counts & { why?: string } {
	if (stuck) {
		const { passed, failed, skipped } = tally.outcome(code);
		return { passed, failed: Math.max(1, failed), skipped, why: stuckText(tally, stuckAfter) };
	}
	if (step.hasTests) return tally.outcome(code);
	return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** The message about a run that has been silent for a number of milliseconds. */
export function stuckText(tally: Tally, stuckAfter: number): string {
	const doing = tally.running.length > 0 ? `while running ${tally.running.join('; ')}` : 'with no test running';
	return `nothing was heard of it for ${clock(stuckAfter / 1000)} minutes, ${doing}`;
}

/** Ends a process and every process that it started, if they exist. */
function stop(child: ChildProcess): void {
	if (child.pid === undefined) return;
	try {
		if (process.platform === 'win32') child.kill('SIGKILL');
		else process.kill(-child.pid, 'SIGKILL');
	} catch {
		// None of them is left.
	}
}

/** "2:05": minutes and seconds. */
function clock(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** "12 passed, 1 failed (3.0 s)", with the reason if no test gives it. */
function outcomeText({ passed, failed, skipped, seconds, why }: Outcome): string {
	const skips = skipped > 0 ? `, ${skipped} skipped` : '';
	return `${passed} passed, ${failed} failed${skips} (${seconds.toFixed(1)} s)${why === undefined ? '' : `: ${why}`}`;
}

/** The summary of the run, as lines; the last is "N passed, N failed". */
export function summary({ outcomes, missed, seconds }: Result): string[] {
	const total = (of: 'passed' | 'failed'): number => outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
	const line = (name: string, text: string): string => `  ${`${name}:`.padEnd(20)}${text}`;
	return [
		'Summary',
		...outcomes.map((outcome) => line(outcome.name, outcomeText(outcome))),
		...missed.map(({ name, why }) => line(name, `not run, as ${why} did not pass`)),
		line('Together', `${clock(seconds)} minutes`),
		`${total('passed')} passed, ${total('failed')} failed`,
	];
}

/** The exit code: 0 when at least one check passed, none failed and every step was run. */
export function exitCode({ outcomes, missed }: Result): number {
	const isGood = outcomes.some((o) => o.passed > 0) && outcomes.every((o) => o.failed === 0) && missed.length === 0;
	return isGood ? 0 : 1;
}
