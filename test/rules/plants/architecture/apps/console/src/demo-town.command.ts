// Planted against `no-test-code-in-production`: the program leans on the tests.
export * from '../../../test/town/a-resident.js';
