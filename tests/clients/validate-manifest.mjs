// Holds files of an app package against Microsoft's own schemas, which the package @microsoft/app-manifest carries.
// node validate-manifest.mjs FILE... ; prints one complaint a line, and nothing when all is well.
import { readFileSync } from 'node:fs';
import manifests from '@microsoft/app-manifest';

// The schemas are read from the disk; whoever goes to the network instead must fail, not pass.
globalThis.fetch = () => { throw new Error('The validator went to the network.'); };

for (const file of process.argv.slice(2)) {
  const content = JSON.parse(readFileSync(file, 'utf8'));
  const complaints = await manifests.AppManifestUtils.validateAgainstSchema(content);
  for (const complaint of complaints) console.log(`${file}: ${complaint}`);
}
