import type { Choix } from './choix.ts';

export type Visage = -2 | -1 | 0 | 1 | 2;

/** Without a face, the answer is a wide chip under the row of faces. */
export interface ChoixVisage<V extends string = string> extends Choix<V> {
  readonly visage?: Visage;
}

const YEUX = 'M11.8 13.8v.2M20.2 13.8v.2';

/** 32 × 32 faces: `bouche` at the common width, `yeux` as thick dots. */
export const VISAGES: Readonly<Record<Visage, { readonly bouche: string; readonly yeux: string }>> = {
  [-2]: { bouche: 'M10.5 22.5c1.4-2.6 3.2-4 5.5-4s4.1 1.4 5.5 4M9 11.8l3.3-2M23 11.8l-3.3-2', yeux: YEUX },
  [-1]: { bouche: 'M11 21.5c1.2-1.8 2.9-2.8 5-2.8s3.8 1 5 2.8', yeux: YEUX },
  0: { bouche: 'M11 20.5h10', yeux: YEUX },
  1: { bouche: 'M11 19c1.2 1.8 2.9 2.8 5 2.8s3.8-1 5-2.8', yeux: YEUX },
  2: {
    bouche: 'M10.5 18.2c1.4 2.9 3.2 4.3 5.5 4.3s4.1-1.4 5.5-4.3M9.5 11c.6-1 2.4-1 3 0M19.5 11c.6-1 2.4-1 3 0',
    yeux: '',
  },
};
