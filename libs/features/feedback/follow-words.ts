// The fixed words of the mails to people who left their address, in the languages in which residents can answer.
import type { FollowLanguage, FollowWords } from './follow-phrases.js';
import { ar } from './follow-words-ar.js';
import { en } from './follow-words-en.js';
import { nl } from './follow-words-nl.js';
import { pl } from './follow-words-pl.js';
import { tr } from './follow-words-tr.js';
import { uk } from './follow-words-uk.js';

export const followWords: Readonly<Record<FollowLanguage, FollowWords>> = { nl, en, pl, tr, ar, uk };
