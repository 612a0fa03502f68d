/** The version of this script, as `package.json` has it (checked by a test). */
export const version = '1.1.0';
