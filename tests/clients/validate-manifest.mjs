// Holds files of an app package against Microsoft's own schemas, which the package @microsoft/app-manifest carries.
// node validate-manifest.mjs FILE... ; prints one complaint a line, and nothing when all is well.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import manifests from '@microsoft/app-manifest';

const require = createRequire(import.meta.url);
const Ajv = require('ajv-draft-04').default;
const addFormats = require('ajv-formats').default;

// The schemas are read from the disk; whoever goes to the network instead must fail, not pass.
globalThis.fetch = () => { throw new Error('The validator went to the network.'); };

/** A language file, by the same means, but for patterns that are no regular expressions in Unicode mode. */
async function ofLanguage(words) {
  const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
  addFormats(ajv, ['uri']);
  const holds = ajv.compile(await manifests.AppManifestUtils.fetchSchema(words.$schema));
  return holds(words) ? [] : holds.errors.map(e => `${e.instancePath} ${e.message}. Details: ${JSON.stringify(e.params)}`);
}

for (const file of process.argv.slice(2)) {
  const content = JSON.parse(readFileSync(file, 'utf8'));
  const complaints = content.$schema.includes('.Localization.')
    ? await ofLanguage(content)
    : await manifests.AppManifestUtils.validateAgainstSchema(content);
  for (const complaint of complaints) console.log(`${file}: ${complaint}`);
}
