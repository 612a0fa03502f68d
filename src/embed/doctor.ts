/** The doctor (`v1/doctor.js`): loaded for a page with `?rr-doctor` in its address, or by whoever wants to look. */
import { examinePage } from '../doctor/in-page.js';

/** Tells those that load it from a script that came empty. */
export const examined = examinePage();
