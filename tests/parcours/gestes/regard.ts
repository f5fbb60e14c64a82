/** Called on each screen once it stands; `nom` also names its picture. */
export type Regard = (nom: string) => Promise<void>;
