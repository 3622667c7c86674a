/** Which files a bundled program is made of, and what each imports: files by their names relative to the project, packages by theirs. */
export type Imports = Readonly<Record<string, readonly string[]>>;

/** A file of the project with all that it imports, directly or not; packages left out. */
export function importedBy(entry: string, imports: Imports): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file) || imports[file] === undefined || file.startsWith('node_modules/')) return;
    found.add(file);
    for (const each of imports[file]) visit(each);
  };
  visit(entry);
  return [...found];
}
