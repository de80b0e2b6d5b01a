// Jest reporter: the default output, then one plain line that anyone and any machine can read: `N passed, N failed`.
import { DefaultReporter } from '@jest/reporters';

export default class SummaryReporter extends DefaultReporter {
  onRunComplete(contexts, results) {
    super.onRunComplete(contexts, results);
    for (const suite of results.testResults) {
      if (suite.numFailingTests > 0 || suite.testExecError) {
        process.stdout.write(`failed: ${suite.testFilePath}\n`);
      }
    }
    const crashed = results.numRuntimeErrorTestSuites;
    process.stdout.write(`${results.numPassedTests} passed, ${results.numFailedTests + crashed} failed\n`);
  }
}
