/** The same object with values that are made when somebody asks for them, once; those that it has already are not asked for. */
export function lazily(known: object, makers: Readonly<Record<string, () => unknown>>): object {
  const scope = Object.defineProperties({}, Object.getOwnPropertyDescriptors(known));
  for (const [name, make] of Object.entries(makers)) {
    let made: { value: unknown } | undefined;
    const get = () => {
      made ??= { value: make() };
      return made.value;
    };
    Object.defineProperty(scope, name, { get, enumerable: true, configurable: true });
  }
  return scope;
}
