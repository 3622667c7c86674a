declare module '@adobe/structured-data-validator' {
  export default class Validator {
    /** @param schemaOrgJson the vocabulary, as schema.org publishes it. */
    constructor(schemaOrgJson: object);
    /** @param data items by their format and their type. */
    validate(data: { jsonld: Record<string, object[]> }): Promise<unknown>;
  }
}
