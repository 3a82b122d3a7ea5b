// Holds files against a JSON Schema (2020-12), as strictly as Ajv can: node validate-schema.mjs SCHEMA FILE...
// Prints one complaint a line, and nothing when all is well; a schema that is no schema ends it with an error.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;

const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: true, allowUnionTypes: true, strictRequired: false });
addFormats(ajv);
const holds = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

for (const file of files) {
  if (!holds(JSON.parse(readFileSync(file, 'utf8'))))
    for (const e of holds.errors) console.log(`${file}: ${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}
