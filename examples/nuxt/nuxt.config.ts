/** Pages are drawn once, at the build: what a visitor gets is what a server would send. */
export default defineNuxtConfig({
  vue: { compilerOptions: { isCustomElement: tag => /^(resource-list|return-|territory-)/.test(tag) } },
  typescript: { typeCheck: 'build' },
  telemetry: false,
});
