/** As the coffre reads them: accents and capitals do not count. No two words of the list differ by an accent only. */
export const memeMot = (tape: string, attendu: string): boolean => {
  const lu = nu(tape);
  return lu !== '' && lu === nu(attendu);
};

const nu = (mot: string): string => mot.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
