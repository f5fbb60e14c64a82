/** Just enough to read back the files of an XLSX: the central directory of a zip, stored or deflated entries. */
import { inflateRawSync } from 'node:zlib';

export function lireZip(octets: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(octets);
  const fin = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const fichiers = new Map<string, string>();
  let position = zip.readUInt32LE(fin + 16);
  for (let reste = zip.readUInt16LE(fin + 10); reste > 0; reste -= 1) {
    const methode = zip.readUInt16LE(position + 10);
    const taille = zip.readUInt32LE(position + 20);
    const [nom, plus, note] = [28, 30, 32].map((ou) => zip.readUInt16LE(position + ou)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(position + 42);
    const debut = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const donnees = zip.subarray(debut, debut + taille);
    const contenu = methode === 0 ? donnees : inflateRawSync(donnees);
    fichiers.set(zip.toString('utf8', position + 46, position + 46 + nom), contenu.toString('utf8'));
    position += 46 + nom + plus + note;
  }
  return fichiers;
}
