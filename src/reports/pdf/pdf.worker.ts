import { definir } from '../documents/index.ts';
import { servir } from './serve.ts';

servir(self, definir);
