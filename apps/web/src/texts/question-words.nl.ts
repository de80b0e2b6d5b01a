// The fixed words around a question in Dutch, for staff and for whoever chose no other language.
import { questionWordsFrom } from './question-words.js';
import { nl } from './resident/nl.js';

export const questionWordsNl = questionWordsFrom(nl);
