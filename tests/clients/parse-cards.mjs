// Reads cards as Microsoft's own renderer does, at version 1.5, and prints one complaint a line; nothing when all is well.
// node parse-cards.mjs [FOLDER...] ; cards on standard input, one a line: {"name": "...", "card": {...}}.
// The last line on standard error says how many cards were read.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const AC = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.min.js');

const charts = new Set(['Chart.HorizontalBar', 'Chart.HorizontalBar.Stacked']);
const texts = { TextBlock: 'text', TextRun: 'text' };

/** Every object in a card, with the property it stands in. */
function* parts(node, at = '') {
  if (Array.isArray(node)) for (const child of node) yield* parts(child, at);
  else if (node && typeof node === 'object') {
    yield { part: node, at };
    for (const [name, child] of Object.entries(node)) yield* parts(child, name);
  }
}

/** The card as a client shows it that draws no charts. */
function withoutCharts(node) {
  if (Array.isArray(node)) return node.map(withoutCharts);
  if (!node || typeof node !== 'object') return node;
  if (charts.has(node.type) && node.fallback) return withoutCharts(node.fallback);
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, withoutCharts(child)]));
}

/** Again when it found a language odd: the parser's own check of it remembers where it was, and fails every other time. */
function parse(json) {
  const first = parseOnce(json);
  return first.seen.some(e => e.message.includes('property "lang"')) ? parseOnce(json) : first;
}

function parseOnce(json) {
  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig({ actions: { maxActions: 6 } }); // As many as Teams shows.
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  card.parse(json, context);
  const seen = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  return { card, seen: [...seen, ...card.validateProperties().validationEvents].map(e => ({ event: AC.ValidationEvent[e.event], message: e.message })) };
}

/** What the parser lets pass, and a person who cannot see or point would miss. */
function* missing(json) {
  if (json.version !== '1.5') yield `version ${json.version}`;
  for (const name of ['lang', 'speak', 'fallbackText']) if (!json[name]) yield `no ${name}`;
  for (const { part, at } of parts(json)) {
    const type = part.type ?? '';
    if (type.startsWith('Input.') && !part.label) yield `no label: ${type} ${part.id}`;
    if (type === 'Image' && !part.altText) yield 'no altText: Image';
    if (type === 'Action.Execute' && part.fallback?.type !== 'Action.Submit') yield `no fallback: ${type} ${part.title}`;
    if (type.startsWith('Action.') && !part.title) yield `no title: ${type}`;
    if (type in texts && !part[texts[type]]) yield `no text: ${type} in ${at}`;
    if (type === 'Table' && !(part.firstRowAsHeaders && part.rows.every(r => r.cells.length === part.columns.length))) yield 'odd rows: Table';
    if (charts.has(type)) yield* ofChart(part);
  }
}

function* ofChart(chart) {
  if (chart.fallback?.type !== 'Table') yield `no table as fallback: ${chart.type}`;
  if (!chart.title) yield `no title: ${chart.type}`;
  if (!Array.isArray(chart.data) || chart.data.length === 0) yield `no data: ${chart.type}`;
  for (const bar of chart.data ?? []) {
    const counts = chart.type.endsWith('.Stacked') ? bar.data.map(p => [p.legend, p.value]) : [[bar.x, bar.y]];
    if (chart.type.endsWith('.Stacked') && !bar.title) yield `no title of a bar: ${chart.type}`;
    for (const [name, count] of counts) if (!name || !(count > 0)) yield `no name or count: ${chart.type} ${name} ${count}`;
  }
}

function* complaints(json) {
  yield* missing(json);
  const asIs = parse(json);
  for (const { event, message } of asIs.seen)
    if (!(event === 'UnknownElementType' && [...charts].some(c => message.includes(`"${c}"`)))) yield `${event}: ${message}`;

  const plain = withoutCharts(json);
  if (JSON.stringify(plain) === JSON.stringify(json)) return;
  const other = parse(plain);
  for (const { event, message } of other.seen) yield `without charts, ${event}: ${message}`;
  if (asIs.card.getItemCount() !== other.card.getItemCount()) yield 'a fallback is not shown';
}

const cards = process.argv.slice(2).flatMap(folder => readdirSync(folder).filter(f => f.endsWith('.json')).sort()
  .map(f => ({ name: f, card: JSON.parse(readFileSync(join(folder, f), 'utf8')) })));
for (const line of readFileSync(0, 'utf8').split('\n').filter(l => l)) cards.push(JSON.parse(line));
for (const { name, card } of cards)
  for (const complaint of new Set(complaints(card))) console.log(`${name}: ${complaint}`);
console.error(`${cards.length} cards`);
