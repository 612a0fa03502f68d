/** Pages are drawn once, at the build: what a visitor gets is what a server would send. */
export default { output: 'export', distDir: 'dist' };
