/** The project of @lit/localize: the messages in the source, and the XLIFF files of the translators. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import type { Config } from '@lit/localize-tools/lib/types/config.js';
import type { ProgramMessage } from '@lit/localize-tools/lib/messages.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import type { Locale } from '@lit/localize-tools/lib/types/locale.js';
import { stringifyDiagnostics } from '@lit/localize-tools/lib/typescript.js';
import { languages } from '../../src/localization/language.ts';

export interface Project {
  localizer: RuntimeLitLocalizer;
  messages: ProgramMessage[];
  /** Languages to translate to. */
  languages: Locale[];
  /** The XLIFF file of a language. */
  xliffFile: (language: string) => string;
}

export const ourConfig = fileURLToPath(new URL('../../lit-localize.json', import.meta.url));

/** Our own file names none: src/localization/language.ts lists the languages once, for all that needs them. */
export const targetLanguages = ({ targetLocales, sourceLocale }: Config): Locale[] =>
  targetLocales.length
    ? targetLocales
    : (languages.filter(language => language !== sourceLocale) as string[] as Locale[]);

/** @param outputFolder for the modules that `localizer.build()` writes, in place of the configured one */
export function readProject(configFile: string, outputFolder?: string): Project {
  const config = readConfigFileAndWriteSchema(configFile);
  const { output, interchange } = config;
  if (output.mode !== 'runtime' || interchange.format !== 'xliff')
    throw new Error(`${configFile}: expected output.mode "runtime" and interchange.format "xliff".`);

  const targetLocales = targetLanguages(config);
  const localizer = new RuntimeLitLocalizer({
    ...config,
    targetLocales,
    output: { mode: 'runtime', language: 'ts', outputDir: outputFolder ?? output.outputDir },
  });
  const { messages, errors } = localizer.extractSourceMessages();
  if (errors.length) throw new Error(stringifyDiagnostics(errors));

  const xliffFolder = config.resolve(interchange.xliffDir);
  return {
    localizer,
    messages,
    languages: targetLocales,
    xliffFile: language => join(xliffFolder, `${language}.xlf`),
  };
}
