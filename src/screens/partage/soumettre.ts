/** Sends a form by our own means; refused, it gives the focus back to its first field. */
export function soumettre(tenter: () => Promise<boolean>): (evenement: SubmitEvent) => void {
  return (evenement) => {
    evenement.preventDefault();
    const formulaire = evenement.currentTarget;
    void tenter().then((fait) => {
      if (!fait && formulaire instanceof HTMLElement) premierChamp(formulaire)?.focus();
    });
  };
}

export const premierChamp = (formulaire: ParentNode): HTMLElement | null =>
  formulaire.querySelector<HTMLElement>('input, textarea');
