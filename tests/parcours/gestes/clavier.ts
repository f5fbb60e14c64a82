/** Without a pointer: Tab, arrows, Space, Enter and letters. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Longer than any screen: beyond, the control cannot be reached. */
const PATIENCE = 150;

/** The focus shows on the control, or on the word beside it when the control itself is not drawn. */
const montreLeFocus = (cible: Locator): Promise<boolean> =>
  cible.evaluate((element) =>
    [element, element.nextElementSibling, element.closest('label')].some((dessine) => {
      const style = dessine && getComputedStyle(dessine);
      return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
    }),
  );

export class Clavier {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Tabs forward until this control has the focus, and shows it. */
  async atteindre(cible: Locator): Promise<void> {
    await expect(cible).toBeVisible();
    for (let pas = 0; pas < PATIENCE; pas += 1) {
      if (await cible.evaluate((element) => element === document.activeElement)) {
        await expect.poll(() => montreLeFocus(cible)).toBe(true);
        return;
      }
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Hors d’atteinte au clavier : ${cible.toString()}`);
  }

  async presser(nom: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
    await this.atteindre(
      this.#page.getByRole(role, { name: nom, ...(typeof nom === 'string' && { exact: true }) }),
    );
    await this.#page.keyboard.press('Enter');
  }

  async ecrire(champ: Locator, texte: string): Promise<void> {
    await this.atteindre(champ);
    await this.#page.keyboard.press('ControlOrMeta+a');
    await this.#page.keyboard.type(texte);
  }

  async cocher(caseOuRadio: Locator): Promise<void> {
    await this.atteindre(caseOuRadio);
    await this.#page.keyboard.press('Space');
    await expect(caseOuRadio).toBeChecked();
  }

  /** Goes down a list until this value. */
  async choisir(liste: Locator, valeur: string): Promise<void> {
    await this.atteindre(liste);
    for (let pas = 0; pas < PATIENCE && (await liste.inputValue()) !== valeur; pas += 1)
      await this.#page.keyboard.press('ArrowDown');
    await expect(liste).toHaveValue(valeur);
  }
}
