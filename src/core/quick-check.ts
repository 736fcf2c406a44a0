import type * as z from 'zod';

/** True: the schema would take the value and give it back as it is. False: only the schema itself can tell. */
export type QuickCheck = (value: unknown) => boolean;

type Schema = z.core.$ZodType;
type Check = z.core.$ZodCheck;

/**
 * A quick check of the values of a schema, made from the schema itself: for many values in a row, which nearly all are
 * right. Under the content security policy of extensions Zod takes over ten times as long. What this does not know of a
 * schema it never lets pass.
 */
export function quickCheck(schema: Schema): QuickCheck {
  const own = typeCheck(schema);
  const more = (schema._zod.def.checks ?? []).map(checkOf);
  if (more.length === 0) return own;
  return (value) => own(value) && more.every((check) => check(value));
}

const UNKNOWN: QuickCheck = () => false;

function typeCheck(schema: Schema): QuickCheck {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      // Formats such as e-mail are kinds of their own.
      return 'check' in def || ('coerce' in def && def.coerce) ? UNKNOWN : isString;
    case 'number':
      return numberCheck(def);
    case 'null':
      return (value) => value === null;
    case 'nullable':
      return orElse(null, quickCheck(def.innerType));
    case 'optional':
      return orElse(undefined, quickCheck(def.innerType));
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'array':
      return arrayCheck(quickCheck(def.element));
    case 'object':
      return objectCheck(def);
    default:
      return UNKNOWN;
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function numberCheck(def: z.core.$ZodNumberDef): QuickCheck {
  if (def.coerce) return UNKNOWN;
  if (!('format' in def)) return Number.isFinite;
  return def.format === 'safeint' ? Number.isSafeInteger : UNKNOWN;
}

function orElse(other: null | undefined, check: QuickCheck): QuickCheck {
  return (value) => value === other || check(value);
}

function oneOf(values: readonly unknown[]): QuickCheck {
  const all = new Set(values);
  return (value) => all.has(value);
}

function arrayCheck(check: QuickCheck): QuickCheck {
  return (value) => {
    if (!Array.isArray(value)) return false;
    // Not `every`, which passes over holes.
    for (let at = 0; at < value.length; at += 1) if (!check(value[at])) return false;
    return true;
  };
}

/** Strict objects only: others drop or keep what they do not name. */
function objectCheck({ shape, catchall }: z.core.$ZodObjectDef): QuickCheck {
  if (catchall?._zod.def.type !== 'never') return UNKNOWN;
  const fields = Object.entries(shape).map(([name, field]) => ({
    name,
    check: quickCheck(field),
    isOptional: field._zod.optin === 'optional',
  }));
  return (value) => {
    if (typeof value !== 'object' || value === null || !isPlain(value)) return false;
    const values = value as Readonly<Record<string, unknown>>;
    let known = 0;
    for (const { name, check, isOptional } of fields) {
      const one = values[name];
      if (one !== undefined) known += 1;
      else if (!isOptional) return false;
      if (!check(one)) return false;
    }
    // Counting keys is several times faster than listing them.
    let keys = 0;
    for (const _ in value) keys += 1;
    return keys === known;
  };
}

/** Whether an object has no keys but its own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function checkOf(check: Check): QuickCheck {
  const { def } = (check as z.core.$ZodChecks)._zod;
  switch (def.check) {
    case 'max_length':
      return (value) => lengthOf(value) <= def.maximum;
    case 'min_length':
      return (value) => lengthOf(value) >= def.minimum;
    case 'greater_than':
      return (value) =>
        def.inclusive ? Number(value) >= Number(def.value) : Number(value) > Number(def.value);
    case 'less_than':
      return (value) =>
        def.inclusive ? Number(value) <= Number(def.value) : Number(value) < Number(def.value);
    case 'string_format':
      return formatCheck(def);
    default:
      return customCheck(check);
  }
}

function formatCheck({ format, pattern }: z.core.$ZodCheckStringFormatDef): QuickCheck {
  if (format !== 'regex' || pattern === undefined || pattern.global || pattern.sticky) return UNKNOWN;
  return (value) => typeof value === 'string' && pattern.test(value);
}

/** What `refine` was given. */
function customCheck({ _zod: { def } }: Check): QuickCheck {
  const isCustom = def.check === 'custom' && !def.when && 'fn' in def && typeof def.fn === 'function';
  if (!isCustom) return UNKNOWN;
  const { fn } = def as z.core.$ZodCustomDef;
  return (value) => fn(value) === true;
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN;
}
