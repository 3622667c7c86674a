import type { Counter } from '../analytics';
import { analytics } from './analytics';

/** Filled in where the script is bundled: lib/files/enhance.ts. */
declare const COUNTER: Counter;

analytics(window, COUNTER);
