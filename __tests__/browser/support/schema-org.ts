import { readFileSync } from 'node:fs';
import path from 'node:path';
import Validator from '@adobe/structured-data-validator';
import { z } from 'zod';
import { ROOT } from './project';

/**
 * The vocabulary of https://schema.org, as schema-dts has it (Google's package, made of the published one), in the form in which
 * schema.org publishes it and the validator reads it: no test asks the network.
 */
function vocabulary(): { '@graph': object[] } {
  const types = readFileSync(path.join(ROOT, 'node_modules/schema-dts/dist/schema.d.ts'), 'utf8');
  // `interface PersonBase extends ThingBase { "birthDate"?: …` and `interface PersonLeaf extends PersonBase {`.
  const interfaces = [
    ...types.matchAll(/^(?:export )?interface (\w+)(?:Base|Leaf) extends ([^{]*)\{(.*?)^\}/gms),
  ];
  const named = (name: string) => ({ '@id': `schema:${name}` });
  const parents = new Map<string, string[]>();
  for (const [, name = '', bases = ''] of interfaces) {
    const others = [...bases.matchAll(/(\w+)Base\b/g)].map(([, base = '']) => base);
    parents.set(name, [...(parents.get(name) ?? []), ...others.filter((base) => base !== name)]);
  }
  const classes = [...parents].map(([name, above]) => ({
    ...named(name),
    '@type': 'rdfs:Class',
    'rdfs:subClassOf': above.map(named),
  }));
  const properties = interfaces.flatMap(([, name = '', , body = '']) =>
    [...body.matchAll(/^ {4}"([\w-]+)"\?:/gm)].map(([, property = '']) => ({
      ...named(property),
      '@type': 'rdf:Property',
      'schema:domainIncludes': named(name),
    })),
  );
  const graph = [...classes, ...properties];
  if (graph.length < 1000)
    throw new Error('The types of schema-dts are not written as they were; read them anew');
  return { '@graph': graph };
}

const issues = z.array(
  z.object({ issueMessage: z.string(), rootType: z.string(), fieldNames: z.array(z.string()).optional() }),
);

const validator = new Validator(vocabulary());

/** What schema.org does not know, and what Google asks for and does not find, in the JSON-LD of a page. */
export async function schemaOrgFaults(items: readonly Record<string, unknown>[]): Promise<string[]> {
  const byType: Record<string, object[]> = {};
  for (const item of items) {
    // The validator changes what it is given.
    const copy = structuredClone(item);
    const type = String(copy['@type']);
    byType[type] = [...(byType[type] ?? []), copy];
  }
  const found = issues.parse(await validator.validate({ jsonld: byType }));
  return found.map(({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`);
}
