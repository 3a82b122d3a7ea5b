// Says what is wrong with calls of the Azure CLI that az.sh wrote down: node az-calls.mjs LOG, from the folder they were made in.
// It knows the commands that our documentation uses, with their documented options, and refuses whatever it does not know.
import { existsSync, readFileSync } from 'node:fs';

const group = ['--resource-group', '--name'];
const read = ['--query', '--output'];

/** Command: options that must be there, options that may, and whether something follows without an option. */
const known = {
  'login': [[], ['--tenant']],
  'account show': [[], read],
  'group create': [['--name', '--location'], ['--tags']],
  'provider register': [['--namespace'], ['--wait']],
  'acr create': [[...group, '--sku'], ['--location', '--admin-enabled']],
  'acr build': [['--registry'], ['--image', '--file', '--resource-group', '--platform'], true],
  'deployment group create': [['--resource-group'], ['--name', '--template-file', '--parameters', '--mode', ...read]],
  'deployment group what-if': [['--resource-group'], ['--name', '--template-file', '--parameters', '--mode']],
  'deployment group show': [group, read],
  'resource delete': [[...group, '--resource-type'], []],
  'containerapp show': [group, read],
  'containerapp exec': [group, ['--command', '--container', '--replica', '--revision']],
  'containerapp hostname add': [[...group, '--hostname'], ['--location']],
  'containerapp hostname bind': [[...group, '--hostname'], ['--environment', '--validation-method', '--certificate', '--thumbprint']],
  'containerapp env certificate list': [group, ['--certificate', '--managed-certificates-only', '--private-key-certificates-only', '--thumbprint', ...read]],
  'ad app create': [['--display-name'], ['--sign-in-audience', '--identifier-uris', '--requested-access-token-version', ...read]],
  'ad app update': [['--id'], ['--identifier-uris', '--display-name', '--requested-access-token-version', '--set']],
  'ad app federated-credential create': [['--id', '--parameters'], []],
  'ad sp create': [['--id'], read],
  'ad sp show': [['--id'], read],
  'rest': [['--url'], ['--method', '--headers', '--body', '--resource', ...read]],
};
const flags = ['--wait', '--managed-certificates-only', '--private-key-certificates-only'];

/** Application permissions that Microsoft Graph has, as far as ours need them. */
const permissions = [
  'User.Read.All', 'Calendars.ReadWrite', 'AppCatalog.Read.All', 'TeamsAppInstallation.ReadWriteSelfForChat.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All', 'OnlineMeetings.Read.All', 'Sites.Selected',
];

/** One call; throws what is wrong with it. */
function hold(words, environment) {
  const first = words.findIndex(w => w.startsWith('-'));
  const plain = first < 0 ? words : words.slice(0, first);
  const command = Object.keys(known).filter(c => c.split(' ').every((w, i) => plain[i] === w)).sort((a, b) => b.length - a.length)[0];
  if (!command) throw 'there is no such command';

  const [must, may, follows] = known[command];
  const given = {};
  const left = plain.slice(command.split(' ').length);
  for (let i = first < 0 ? words.length : first; i < words.length; i++) {
    if (!words[i].startsWith('--')) left.push(words[i]);
    else if (![...must, ...may].includes(words[i])) throw `${command} has no option ${words[i]}`;
    else if (flags.includes(words[i])) given[words[i]] = true;
    else if (!words[i + 1]) throw `${words[i]} says nothing`;
    else given[words[i]] = words[++i];
  }
  for (const option of must) if (given[option] === undefined) throw `${command} lacks ${option}`;
  if (left.length > 0 && !follows) throw `'${left[0]}' belongs to no option`;
  beyond[command]?.(given, left, environment);
}

function json(text, ...names) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw 'what should be JSON is not';
  }
  for (const name of names) if (!value[name]?.length) throw `${name} is missing`;
}

function deploy(given, left, environment) {
  const file = given['--parameters'] ?? '';
  if (!existsSync(file)) throw 'the parameters are not there';
  for (const [, name, otherwise] of readFileSync(file, 'utf8').matchAll(/readEnvironmentVariable\('(\w+)'(, '[^']*')?\)/g))
    if (!otherwise && !environment.includes(name)) throw `the parameters need ${name}`;
}

function output(given) {
  const name = /^properties\.outputs\.(\w+)\.value$/.exec(given['--query'])?.[1];
  if (!new RegExp(`^output ${name} `, 'm').test(readFileSync('infra/main.bicep', 'utf8'))) throw `there is no output ${name}`;
}

function role(given) {
  const name = /^appRoles\[\?value=='([\w.]+)'\]\.id$/.exec(given['--query'])?.[1];
  if (given['--query'] !== 'id' && !permissions.includes(name)) throw `there is no application permission ${name}`;
}

/** What a command must be besides its options. */
const beyond = {
  'acr build': (given, left) => { if (!existsSync(given['--file']) || !existsSync(left[0] ?? '')) throw 'there is nothing to build'; },
  'deployment group create': deploy,
  'deployment group what-if': deploy,
  'deployment group show': output,
  'ad app federated-credential create': given => json(given['--parameters'], 'name', 'issuer', 'subject', 'audiences'),
  'ad sp show': role,
  'rest': given => { if (given['--method'] !== 'get') json(given['--body'] ?? ''); },
};

for (const call of readFileSync(process.argv[2], 'utf8').split('\x1e').slice(0, -1)) {
  const [words, environment] = call.split('\x1d').map(part => part.split('\x1f').slice(0, -1));
  try {
    hold(words, environment);
  } catch (wrong) {
    if (typeof wrong !== 'string') throw wrong;
    console.log(`az ${words.join(' ')}: ${wrong}`);
  }
}
