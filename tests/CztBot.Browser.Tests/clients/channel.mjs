// A channel that botbuilder runs, with one person on it, who is 长沙市发改委's contact, and the login where the bot gets its tokens.
// Arguments: the bot's app id and tenant. Prints its address, reads that of the bot, plays its part to the end and prints one line for each step.
import { createInterface } from 'node:readline';
import {
  ActivityTypes, CardFactory, ChannelServiceHandlerBase, ChannelServiceRoutes, ConfigurationBotFrameworkAuthentication, DeliveryModes, MessageFactory, TurnContext,
} from 'botbuilder';
import { AuthenticationConstants, PasswordServiceClientCredentialFactory } from 'botframework-connector';
import { listKeys, makeKey } from './tokens.mjs';
import { say, serve } from './web.mjs';

const [app, tenant] = process.argv.slice(2);
const heard = [];
const waiting = [];
const refused = [];
const logins = [];
const teams = makeKey('teams', ['msteams']);
const other = makeKey('other', ['webchat']);
const login = makeKey('login');

class Channel extends ChannelServiceHandlerBase {
  async authenticate(header) {
    try {
      return await authentication.authenticateChannelRequest(header);
    } catch (fault) {
      refused.push(fault.message);
      throw fault;
    }
  }
  take(how, conversation, activity) {
    const entry = { how, conversation, activity };
    if (waiting.length > 0) waiting.shift()(entry);
    else heard.push(entry);
    return { id: `sent-${activity.type}` };
  }
  async onReplyToActivity(_, conversation, replyTo, activity) { return this.take(`reply to ${replyTo}`, conversation, activity); }
  async onSendToConversation(_, conversation, activity) { return this.take('send', conversation, activity); }
}

// The login's first token is another app's, so that there is one to refuse.
const hand = (request, response) => {
  logins.push(`${request.params.tenant} ${request.body.client_id} ${request.body.scope}`);
  const appid = logins.length === 1 ? '00000000-0000-0000-0000-000000000666' : app;
  const claims = { iss: `https://sts.windows.net/${tenant}/`, tid: tenant, aud: AuthenticationConstants.ToChannelFromBotOAuthScope, ver: '1.0', appid };
  response.send({ token_type: 'Bearer', expires_in: 3600, access_token: login.sign(claims) }).end();
};
const house = await serve(server => {
  listKeys(server, '/channels', [teams, other]);
  listKeys(server, '/login', [login]);
  server.post('/:tenant/oauth2/v2.0/token', hand);
});
const authentication = new ConfigurationBotFrameworkAuthentication({
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer, OAuthUrl: AuthenticationConstants.OAuthUrl,
  ToBotFromChannelOpenIdMetadataUrl: `${house.address}/channels`, ToBotFromEmulatorOpenIdMetadataUrl: `${house.address}/login`,
}, new PasswordServiceClientCredentialFactory(app, ''));
const routes = new ChannelServiceRoutes(new Channel(authentication));
const { address, close } = await serve(server => routes.register(server, '/channel'));
say({ step: 'ready', address: house.address });
const bot = await new Promise(read => createInterface({ input: process.stdin }).once('line', read));
const next = () => heard.length > 0 ? heard.shift() : new Promise(done => waiting.push(done));

const reference = {
  channelId: 'msteams', serviceUrl: `${address}/channel`, locale: 'zh-CN',
  user: { id: '29:node', name: '李娜', aadObjectId: '00000000-0000-0000-0000-000000000051' }, bot: { id: '28:bot', name: '长株潭调度机器人' },
  conversation: { id: 'a:1;messageid=2', conversationType: 'personal', isGroup: false },
};
const claims = { iss: AuthenticationConstants.ToBotFromChannelTokenIssuer, aud: app, serviceurl: reference.serviceUrl };
let number = 0;
const post = async (activity, change = {}, token = teams.sign(claims)) => {
  const from = TurnContext.applyConversationReference({ ...activity }, reference, true);
  const body = { ...from, timestamp: new Date(), localTimestamp: new Date(), ...change, id: `node-${++number}` };
  const answer = await fetch(`${bot}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, id: body.id, body: text ? JSON.parse(text) : null };
};
const find = (node, verb) => {
  if (node === null || typeof node !== 'object') return undefined;
  if (node.type === 'Action.Execute' && node.verb === verb) return node;
  return Object.values(node).map(one => find(one, verb)).find(Boolean);
};
const shown = ({ attachments: [card] }) => ({ card: card.contentType === CardFactory.contentTypes.adaptiveCard ? JSON.stringify(card.content) : '' });

// Nobody is let in without a token of the channel, for this bot and from this service.
const bad = {
  none: '', signature: makeKey('teams', ['msteams']).sign(claims), key: makeKey('nobody', ['msteams']).sign(claims), endorsement: other.sign(claims),
  audience: teams.sign({ ...claims, aud: tenant }), service: teams.sign({ ...claims, serviceurl: 'https://example.org/' }),
};
for (const [token, signed] of Object.entries(bad)) {
  const { status } = await post(MessageFactory.text('帮助'), {}, signed);
  say({ step: 'stranger', token, status, heard: heard.length });
}

// Somebody writes, and the answer comes as a reply to the message, from the bot to the person.
const asked = await post(MessageFactory.text('帮助'));
const help = await next();
say({ step: 'reply', status: asked.status, how: help.how, to: asked.id, conversation: help.conversation, ...shown(help.activity),
  from: help.activity.from.id, recipient: help.activity.recipient.id, reference: TurnContext.getConversationReference(help.activity), logins, refused });

// The same without a call back.
const at = await post(MessageFactory.text('帮助'), { deliveryMode: DeliveryModes.ExpectReplies });
say({ step: 'expected', status: at.status, count: at.body.activities.length, ...shown(at.body.activities[0]) });

// Time goes on, and the reminder comes by itself.
await fetch(`${bot}/dev/clock`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now: '2019-12-02T09:00:00+08:00' }) });
const digest = await next();
say({ step: 'proactive', how: digest.how, conversation: digest.conversation, ...shown(digest.activity) });

// A button of it is pressed, as Teams says so.
const open = find(digest.activity.attachments[0].content, 'report.open');
const press = value => post({ type: ActivityTypes.Invoke, name: 'adaptiveCard/action', value, replyToId: 'sent-message' });
const form = await press({ action: { type: open.type, verb: open.verb, data: open.data }, trigger: 'manual' });
say({ step: 'pressed', status: form.status, code: form.body.statusCode, kind: form.body.type, card: JSON.stringify(form.body.value) });

// The same button where Action.Execute is not known: its fallback sends a message with a value.
const fallback = await post({ type: ActivityTypes.Message, value: open.fallback.data }, { text: undefined });
const submitted = await next();
say({ step: 'submitted', status: fallback.status, how: submitted.how, to: fallback.id, ...shown(submitted.activity) });

// What is no invoke of ours, and what is malformed, is refused as botbuilder expects it.
const foreign = await post({ type: ActivityTypes.Invoke, name: 'composeExtension/query', value: {} });
say({ step: 'foreign', status: foreign.status });
const empty = await press({});
say({ step: 'malformed', status: empty.status, kind: empty.body?.type, code: empty.body?.value?.code });
close();
house.close();
process.stdin.destroy();
