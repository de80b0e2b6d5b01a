// Planted against `house/every-test-counts`: a test that never runs.
import { it } from '@jest/globals';

it.skip('counts', () => undefined);
