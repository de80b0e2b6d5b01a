// The same rules as the project's, turned on this tree of planted violations.
import { rulesFor } from '../../../../eslint.config.js';

export default rulesFor({ root: import.meta.dirname, ignored: ['eslint.config.js'] });
