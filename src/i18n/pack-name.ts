/** Which of the packs speaks a language. */

/**
 * @param language BCP 47
 * @param packs by language, or by language and script where a language is written in several
 * @returns the name of the pack; undefined = English, also for a tag that is none
 */
export function packName(language: string, packs: object): string | undefined {
  try {
    const { language: primary, script } = new Intl.Locale(language).maximize();
    return [`${primary}-${script}`, primary].find((name) => Object.hasOwn(packs, name));
  } catch {
    return undefined;
  }
}
