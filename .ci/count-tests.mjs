// Adds up the reports that jest left in a folder and prints the sum. A suite that could not be run, or a run that
// left no report, counts as a failure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));

const passed = reports.reduce((sum, report) => sum + report.numPassedTests, 0);
const failed =
  reports.length === 0
    ? 1
    : reports.reduce((sum, report) => sum + report.numFailedTests + report.numRuntimeErrorTestSuites, 0);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
