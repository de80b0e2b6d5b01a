// Planted against `no-development-packages-in-production`: not there when it counts.
export { default } from 'fast-check';
