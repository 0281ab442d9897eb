/**
 * Loaded before LibreOffice (`--import`), so that it finds one processor. With more it works out the formulas of a workbook in
 * several threads, which wait for each other: 76 seconds instead of 8 for the same results.
 */
import os from 'node:os';

const all = os.cpus();
os.cpus = () => all.slice(0, 1);
