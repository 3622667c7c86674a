import { Drop } from 'liquidjs';
import { isMapping } from '../../post/front-matter/source';

/** Words that are true or false in YAML as Jekyll reads it. "No" with a capital is more often a text in quotes. */
const TRUE = /^(?:true|True|TRUE|yes|on)$/;
const FALSE = /^(?:false|False|FALSE|no|off)$/;

/**
 * A value of front matter that is a number, or true or false, for a template: `toc: false` is not true. Whether it stood in quotes is not
 * known, so that it is equal to the text, too.
 */
class FrontValue extends Drop {
  constructor(
    private readonly written: string,
    private readonly value: number | boolean,
  ) {
    super();
  }

  override valueOf(): number | boolean {
    return this.value;
  }

  override toString(): string {
    return this.written;
  }

  toJSON(): number | boolean {
    return this.value;
  }

  equals(other: unknown): boolean {
    return other === this || other === this.value || other === this.written;
  }

  gt(other: unknown): boolean {
    return Number(this.value) > Number(other);
  }

  geq(other: unknown): boolean {
    return Number(this.value) >= Number(other);
  }

  lt(other: unknown): boolean {
    return Number(this.value) < Number(other);
  }

  leq(other: unknown): boolean {
    return Number(this.value) <= Number(other);
  }
}

/** All that were made, by what is written, since filters group by the object itself. */
const made = new Map<string, FrontValue>();

/**
 * Front matter whose numbers and truths are such for templates. A number that would be shown otherwise than it is written, such as `1.10`,
 * stays a text.
 */
export function typed(value: unknown): unknown {
  if (typeof value === 'string') return scalar(value);
  if (Array.isArray(value)) return value.map(typed);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typed(each)]));
}

function scalar(written: string): FrontValue | string {
  const known = made.get(written);
  if (known !== undefined) return known;
  const number = Number(written);
  const isNumber = written !== '' && Number.isFinite(number) && String(number) === written;
  if (!isNumber && !TRUE.test(written) && !FALSE.test(written)) return written;
  const value = new FrontValue(written, isNumber ? number : TRUE.test(written));
  made.set(written, value);
  return value;
}
