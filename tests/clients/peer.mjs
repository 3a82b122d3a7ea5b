// Microsoft's last Bot Framework SDK for JavaScript as the other side of the conversation: node peer.mjs ENDPOINT
// It is the channel. What the bot sends it reads through the SDK's own schema and writes out again, and what it tells the bot is made by the SDK.
// Prints one complaint a line; then a line of JSON with how often it met what.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createSerializer } from '@azure/core-client';
import { ActivityEventNames, ActivityTypes, CardFactory, MessageFactory, TurnContext } from 'botbuilder';

const require = createRequire(import.meta.url);
const mappers = require('botframework-connector/lib/connectorApi/models/mappers.js');
const serializer = createSerializer(mappers, false);
const plain = { xml: {} };
const endpoint = process.argv[2];
const bot = { id: '28:workshopbot', name: 'WorkshopBot', role: 'bot' };
const tenant = '11111111-2222-3333-4444-555555555555';
const group = { id: '19:peer@thread.v2', isGroup: true, conversationType: 'groupChat', tenantId: tenant, name: 'Sessie' };
const people = ['rosalie', 'bram', 'ineke'].map((name, i) => ({
  id: `29:${name}`, name, aadObjectId: `00000000-0000-0000-0000-00000000000${i + 1}`, role: 'user',
}));
const [rosalie, bram, ineke] = people;
const met = { sent: 0, updated: 0, deleted: 0, begun: 0, rosters: 0, told: 0, invokes: 0 };
const complaints = [];
const complain = (what) => complaints.push(what.slice(0, 500));
/** What stands in each conversation now, by the id of the message. */
const shown = new Map();
let last = 0;

/** Everything in one that is not in the other. */
function lost(before, after, path) {
  if (before !== null && typeof before === 'object' && after !== null && typeof after === 'object')
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) lost(before[key], after[key], `${path}.${key}`);
  else if (before !== after) complain(`${path}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
}

function readThrough(mapper, body, what) {
  const read = serializer.deserialize(mapper, structuredClone(body), what, plain);
  lost(body, JSON.parse(JSON.stringify(serializer.serialize(mapper, read, what, plain))), what);
  return read;
}

function readActivity(body, what) {
  const activity = readThrough(mappers.Activity, body, what);
  if (!Object.values(ActivityTypes).includes(activity.type)) complain(`${what}: no activity is a ${activity.type}`);
  if (Boolean(activity.text) === Boolean(activity.attachments?.length)) complain(`${what}: text or card, not both`);
  for (const attachment of activity.attachments ?? []) lost(attachment, CardFactory.adaptiveCard(attachment.content), `${what}.card`);
  return activity;
}

/** The routes of a connector, as far as a bot that speaks v3 needs them. */
function serve(method, path, body) {
  const parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  const [, , conversation, kind, id] = parts;
  if (parts[0] !== 'v3' || parts[1] !== 'conversations') return [404, undefined];
  if (method === 'POST' && parts.length === 2) {
    const wanted = readThrough(mappers.ConversationParameters, body, 'begin');
    if (wanted.isGroup || wanted.members.length !== 1 || wanted.tenantId !== tenant) complain(`begin: not one person of our tenant: ${JSON.stringify(wanted)}`);
    met.begun++;
    return [201, { id: `a:${wanted.members[0].id}` }];
  }

  if (method === 'GET' && kind === 'pagedmembers') {
    met.rosters++;
    return [200, serializer.serialize(mappers.PagedMembersResult, { members: people }, 'members', plain)];
  }

  if (kind !== 'activities') return [404, undefined];
  if (method === 'DELETE') {
    met.deleted++;
    return [200, undefined];
  }

  const activity = readActivity(body, method === 'PUT' ? 'update' : 'send');
  if (activity.conversation.id !== conversation) complain(`${method}: ${activity.conversation.id} is not ${conversation}`);
  if (method === 'PUT' && !shown.get(conversation)?.has(id)) complain(`update: nobody sent ${id}`);
  method === 'PUT' ? met.updated++ : met.sent++;
  const name = method === 'PUT' ? id : `m${++last}`;
  shown.set(conversation, (shown.get(conversation) ?? new Map()).set(name, activity));
  return [method === 'PUT' ? 200 : 201, serializer.serialize(mappers.ResourceResponse, { id: name }, 'answer', plain)];
}

const connector = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  let answer;
  try {
    answer = serve(request.method, new URL(request.url, 'http://peer').pathname, text ? JSON.parse(text) : undefined);
  } catch (error) {
    complain(`${request.method} ${request.url}: ${error.message}`);
    answer = [500, undefined];
  }

  response.writeHead(answer[0], { 'content-type': 'application/json' });
  response.end(answer[1] === undefined ? undefined : JSON.stringify(answer[1]));
});
await new Promise((ready) => connector.listen(0, '127.0.0.1', ready));

/** An activity as the SDK makes it arrive: addressed by a conversation reference, written by the schema. */
async function tell(by, conversation, activity) {
  const reference = {
    user: by, bot, conversation, channelId: 'msteams', serviceUrl: `http://127.0.0.1:${connector.address().port}`, activityId: `t${++last}`,
  };
  const whole = TurnContext.applyConversationReference(
    { channelData: { tenant: { id: tenant } }, timestamp: new Date(), ...activity }, reference, true);
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(serializer.serialize(mappers.Activity, whole, 'activity', plain)),
  });
  met.told++;
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
}

async function tellQuietly(what, ...rest) {
  const { status, body } = await tell(...rest);
  if (status !== 200 && status !== 202) complain(`${what}: HTTP ${status}`);
  if (body !== undefined) complain(`${what}: answered with ${JSON.stringify(body)}`);
}

const say = (by, text, where) => tellQuietly(text, by, where ?? personal(by), MessageFactory.text(text));
const personal = (by) => ({ id: `a:${by.id}`, conversationType: 'personal', tenantId: tenant });

function mention(text) {
  const name = `<at>${bot.name}</at>`;
  return { ...MessageFactory.text(`${name} ${text}`), entities: [{ type: 'mention', mentioned: bot, text: name }] };
}

/** Says what is wrong with an answer that should be an AdaptiveCardInvokeResponse. */
function hold(what, { status, body }, wanted) {
  met.invokes++;
  if (status !== 200) return complain(`${what}: HTTP ${status}`);
  if (typeof body?.statusCode !== 'number' || typeof body.type !== 'string' || body.value === undefined) return complain(`${what}: no AdaptiveCardInvokeResponse: ${JSON.stringify(body)}`);
  if (Object.keys(body).length !== 3) complain(`${what}: more than an AdaptiveCardInvokeResponse: ${Object.keys(body)}`);
  if (body.statusCode !== wanted) return complain(`${what}: ${body.statusCode} instead of ${wanted}`);
  if (wanted !== 200) return body.type === 'application/vnd.microsoft.error' && body.value.code && body.value.message ? undefined : complain(`${what}: not an error: ${JSON.stringify(body)}`);
  if (body.type !== CardFactory.contentTypes.adaptiveCard) return complain(`${what}: ${body.type}`);
  lost({ contentType: body.type, content: body.value }, CardFactory.adaptiveCard(body.value), what);
  return body.value;
}

function* parts(of) {
  if (of === null || typeof of !== 'object') return;
  yield of;
  for (const child of Object.values(of)) yield* parts(child);
}

async function press(by, where, card, verb, filled = {}) {
  const action = [...parts(card)].find((p) => p.type === 'Action.Execute' && p.verb === verb);
  if (!action) return complain(`${verb}: no such button`);
  const value = { action: { ...action, data: { ...action.data, ...filled } }, trigger: 'manual' };
  return hold(verb, await tell(by, where, { type: ActivityTypes.Invoke, name: 'adaptiveCard/action', value }), 200);
}

/** The newest card with a button, as soon as it is there. */
async function cardWith(verb, where) {
  for (let i = 0; i < 200; i++) {
    const cards = [...(shown.get(where.id)?.values() ?? [])].map((a) => a.attachments?.[0]?.content).reverse();
    const found = cards.find((c) => [...parts(c)].some((p) => p.verb === verb));
    if (found) return found;
    await new Promise((later) => setTimeout(later, 50));
  }

  return complain(`${where.id}: no card with ${verb} came`);
}

async function until(what, holds) {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((later) => setTimeout(later, 50));
  if (!holds()) complain(`${what} did not come`);
}

const update = (activity) => ({ type: ActivityTypes.ConversationUpdate, ...activity });
await tellQuietly('people come', rosalie, group, update({ membersAdded: [bot, ...people] }));
await tellQuietly('installed', rosalie, group, { type: ActivityTypes.InstallationUpdate, action: 'add' });
await tellQuietly('start', rosalie, group, mention('start 1 Sessie van de peer'));
const invitation = await cardWith('join', group);
for (const [person, kind, place] of [[bram, 'ministry', 'european-netherlands'], [ineke, 'security-region', 'vr-zeeland']]) {
  const form = await press(person, group, invitation, 'join');
  await press(person, group, form, 'join', { kind, place, organisation: 'Peer', role: 'Participant', language: 'nl' });
}

const control = await cardWith('next', personal(rosalie));
await press(rosalie, personal(rosalie), control, 'next');
for (const verb of ['rate', 'contribute']) {
  await say(rosalie, 'volgende');
  await say(rosalie, 'volgende');
  const card = await cardWith(verb, group);
  const degrees = [...parts(card)].filter((p) => p.id?.startsWith('degree:')).map((p) => [p.id, '2']);
  if (verb === 'rate') await press(bram, group, card, verb, Object.fromEntries(degrees));
}

await press(bram, group, await cardWith('contribute', group), 'contribute', { text: 'Bij hoogwater ontbreekt een plan voor verpleeghuizen.' });
await say(ineke, 'vlek Bij stroomuitval ontbreekt brandstof voor gemalen.');
await say(rosalie, 'volgende');
await cardWith('pairs', group);

// What a bot hears besides: nothing of it may trouble it.
await tellQuietly('edited', bram, group, { ...mention('hulp'), type: ActivityTypes.MessageUpdate, channelData: { eventType: 'editMessage', tenant: { id: tenant } } });
await tellQuietly('deleted', bram, group, { type: ActivityTypes.MessageDelete, channelData: { eventType: 'softDeleteMessage', tenant: { id: tenant } } });
await tellQuietly('liked', bram, group, { type: ActivityTypes.MessageReaction, reactionsAdded: [{ type: 'like' }], replyToId: 'm1' });
await tellQuietly('typing', bram, group, { type: ActivityTypes.Typing });
await tellQuietly('end', bram, group, { type: ActivityTypes.EndOfConversation, code: 'unknown' });
await tellQuietly('unheard of', bram, group, { type: 'somethingOfTomorrow' });
await tellQuietly('renamed', rosalie, group, update({ topicName: 'Anders', channelData: { eventType: 'teamRenamed', tenant: { id: tenant } } }));
await tellQuietly('new person', rosalie, group, update({ membersAdded: [{ id: '29:joost', name: 'joost', aadObjectId: '00000000-0000-0000-0000-000000000004' }] }));
await tellQuietly('gone person', rosalie, group, update({ membersRemoved: [{ id: '29:joost' }] }));
for (const name of ['application/vnd.microsoft.meetingStart', 'application/vnd.microsoft.meetingEnd', 'application/vnd.microsoft.readReceipt', ActivityEventNames.CreateConversation, 'tomorrow/event'])
  await tellQuietly(name, rosalie, group, { type: ActivityTypes.Event, name, value: { Id: 'x', Title: 'Overleg', StartTime: '2026-11-22T09:00:00Z' } });

// Buttons that mean nothing to it are refused in the way of each.
const odd = (name, value) => tell(bram, group, { type: ActivityTypes.Invoke, name, value });
hold('no verb', await odd('adaptiveCard/action', { action: { type: 'Action.Execute' }, trigger: 'manual' }), 400);
hold('a submit', await odd('adaptiveCard/action', { action: { type: 'Action.Submit', verb: 'join', data: {} } }), 400);
hold('a file it never offered', await tell(bram, personal(bram), {
  type: ActivityTypes.Invoke, name: 'fileConsent/invoke', value: { type: 'fileUpload', action: 'decline', context: {} },
}), 400);
for (const name of ['task/fetch', 'composeExtension/query', 'message/submitAction', 'tomorrow/invoke']) {
  const { status } = await odd(name, { context: {} });
  met.invokes++;
  if (status !== 501) complain(`${name}: HTTP ${status} where there is no handler`);
}

await until('a roster', () => met.rosters > 0);
await until('a private conversation', () => met.begun > 0);
await until('an update', () => met.updated > 1);
for (const complaint of complaints) console.log(complaint);
console.log(JSON.stringify(met));
connector.close();
connector.closeAllConnections();
