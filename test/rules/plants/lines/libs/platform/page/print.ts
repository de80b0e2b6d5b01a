// Planted against `no-console`: talks past the log.
console.log('a name, perhaps');
