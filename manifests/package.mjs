// Called by package.sh. Same input, same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zip } from './zip.mjs';

const here = dirname(fileURLToPath(import.meta.url));

const usage = `Usage: manifests/package.sh OPTIONS

  --app-id GUID          app id of the bot's registration, or client id of its managed identity
  --host NAME            where the program runs, such as workshopbot.example.nl
  --developer NAME       your organisation, at most 32 characters
  --website URL          its site
  --privacy URL          its privacy statement
  --terms URL            its terms of use
  --out FILE.zip         where the package goes

  --name NAME            what people see, at most 30 characters; default WorkshopBot
  --version N.N.N        raise it at each upload; default 1.0.0
  --with-transcripts     ask each meeting for its details and its transcript (setting Graph:Transcripts)
`;

const guid = v => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(v) && !/^[0-]*$/.test(v);
const host = v => v.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(v);
const shortText = most => v => v === v.trim() && v.length >= 1 && v.length <= most && !/[\p{Cc}{}]/u.test(v);
const address = v => URL.canParse(v) && new URL(v).protocol === 'https:' && host(new URL(v).hostname)
  && !new URL(v).username && v.length <= 2048 && !/[\s{}]/.test(v);

/** Option, what fills it in, who may say so, and what to tell who said otherwise. */
const asked = [
  ['app-id', 'APP_ID', guid, 'a GUID in lower case, such as 0a1b2c3d-1111-2222-3333-444455556666'],
  ['host', 'HOST', host, 'a host name in lower case without https:// and without a path, such as workshopbot.example.nl'],
  ['developer', 'DEVELOPER', shortText(32), 'a name of 1 to 32 characters'],
  ['website', 'WEBSITE', address, 'an address that begins with https://'],
  ['privacy', 'PRIVACY', address, 'an address that begins with https://'],
  ['terms', 'TERMS', address, 'an address that begins with https://'],
  ['name', 'NAME', shortText(30), 'a name of 1 to 30 characters', 'WorkshopBot'],
  ['version', 'VERSION', v => /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/.test(v), 'three numbers, such as 1.0.1', '1.0.0'],
];

function stop(...lines) {
  for (const line of lines) console.error(`package.sh: ${line}`);
  process.exit(1);
}

function given() {
  const options = { out: { type: 'string' }, help: { type: 'boolean' }, 'with-transcripts': { type: 'boolean' } };
  for (const [name] of asked) options[name] = { type: 'string' };
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (unknown) {
    return stop(unknown.message, 'Say --help for the options.');
  }
}

/** Every text in a value, with its holes filled. */
function fill(value, holes) {
  if (typeof value === 'string') return value.replaceAll(/\{\{([A-Z_]+)\}\}/g, (hole, name) => holes[name] ?? hole);
  if (Array.isArray(value)) return value.map(v => fill(v, holes));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fill(v, holes)]));
}

/** Puts the texts of the default language where the manifest wants them: "bots[0].commandLists[1].commands[2].title". */
function say(manifest, words) {
  for (const [key, text] of Object.entries(words)) {
    if (key === '$schema') continue;
    const path = key.split(/[.[\]]+/);
    const last = path.pop();
    const place = path.reduce((at, step) => at?.[step], manifest);
    if (place === undefined) stop(`nl-nl.json speaks of ${key}, which the manifest does not have.`);
    place[last] = text;
  }
}

const options = given();
if (options.help) {
  console.log(usage);
  process.exit(0);
}

const wrong = [];
const holes = {};
for (const [name, hole, fits, what, otherwise] of asked) {
  holes[hole] = options[name] ?? otherwise;
  if (holes[hole] === undefined) wrong.push(`--${name} is missing: ${what}.`);
  else if (!fits(holes[hole])) wrong.push(`--${name} '${holes[hole]}' is not ${what}.`);
}
if (!options.out?.endsWith('.zip')) wrong.push(options.out === undefined ? '--out is missing: a file that ends with .zip.' : `--out '${options.out}' does not end with .zip.`);
if (wrong.length > 0) stop(...wrong, 'Say --help for the options.');

const read = name => fill(JSON.parse(readFileSync(resolve(here, name), 'utf8')), holes);
const [manifest, dutch, english] = ['manifest.json', 'nl-nl.json', 'en-us.json'].map(read);
say(manifest, dutch);
if (!options['with-transcripts']) delete manifest.authorization;

const long = Object.entries({ 'name.full': 100, 'description.short': 80 }).flatMap(([key, most]) =>
  [dutch, english].filter(words => words[key].length > most).map(words => `'${words[key]}' is longer than ${most} characters; give a shorter --name.`));
if (long.length > 0) stop(...long);

const text = value => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');
const files = [
  ['manifest.json', text(manifest)],
  ['nl-nl.json', text(dutch)],
  ['en-us.json', text(english)],
  ['color.png', readFileSync(resolve(here, 'icons/color.png'))],
  ['outline.png', readFileSync(resolve(here, 'icons/outline.png'))],
];

for (const [name, bytes] of files)
  if (name.endsWith('.json') && bytes.includes('{{')) stop(`${name} has a hole that nothing fills.`);

const whole = zip(files);
mkdirSync(dirname(resolve(options.out)), { recursive: true });
writeFileSync(options.out, whole);

const permissions = manifest.authorization?.permissions.resourceSpecific.map(p => p.name) ?? [];
console.log(`${options.out}: ${holes.NAME} ${holes.VERSION} for ${holes.HOST}, ${files.length} files, ${whole.length} bytes`);
console.log(`SHA-256 ${createHash('sha256').update(whole).digest('hex')}`);
console.log(`Asks of a chat or meeting: ${permissions.length > 0 ? permissions.join(', ') : 'nothing'}`);
