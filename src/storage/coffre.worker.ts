// The one Worker that holds keys and writes to IndexedDB. Ending it locks the coffre.
import { expose } from 'comlink';
import { CoffreOuvrable } from './coffre-ouvrable.ts';
import { serviceDe } from './service-coffre.ts';

expose(serviceDe(new CoffreOuvrable()));
