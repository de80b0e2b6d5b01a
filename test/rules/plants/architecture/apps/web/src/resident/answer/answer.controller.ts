// Planted against `resident-pages-are-small`: asks a resident for a staff account.
export * from '#platform/staff-login/may.guard.js';
