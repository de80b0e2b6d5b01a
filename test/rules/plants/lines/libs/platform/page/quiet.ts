// Planted against `noInlineConfig`: an exception hidden in a line. Planted against `no-console`, which speaks.
// eslint-disable-next-line no-console
console.log('hush');
