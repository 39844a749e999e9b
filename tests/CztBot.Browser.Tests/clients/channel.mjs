// A channel that botbuilder runs, with one person on it, who is 长沙市发改委's contact. Arguments: the bot's address.
// Plays its part to the end and prints one line for each step.
import { ActivityTypes, CardFactory, ChannelServiceHandler, ChannelServiceRoutes, DeliveryModes, MessageFactory, TurnContext } from 'botbuilder';
import { AuthenticationConfiguration, SimpleCredentialProvider } from 'botframework-connector';
import { say, serve } from './web.mjs';

const [bot] = process.argv.slice(2);
const heard = [];
const waiting = [];

class Channel extends ChannelServiceHandler {
  take(how, conversation, activity) {
    const entry = { how, conversation, activity };
    if (waiting.length > 0) waiting.shift()(entry);
    else heard.push(entry);
    return { id: `sent-${activity.type}` };
  }
  async onReplyToActivity(_, conversation, replyTo, activity) { return this.take(`reply to ${replyTo}`, conversation, activity); }
  async onSendToConversation(_, conversation, activity) { return this.take('send', conversation, activity); }
}

const routes = new ChannelServiceRoutes(new Channel(new SimpleCredentialProvider('', ''), new AuthenticationConfiguration()));
const { address, close } = await serve(server => routes.register(server, '/channel'));
const next = () => heard.length > 0 ? heard.shift() : new Promise(done => waiting.push(done));

const reference = {
  channelId: 'msteams', serviceUrl: `${address}/channel`, locale: 'zh-CN',
  user: { id: '29:node', name: '李娜', aadObjectId: '00000000-0000-0000-0000-000000000051' }, bot: { id: '28:bot', name: '长株潭调度机器人' },
  conversation: { id: 'a:1;messageid=2', conversationType: 'personal', isGroup: false },
};
let number = 0;
const post = async (activity, change = {}) => {
  const from = TurnContext.applyConversationReference({ ...activity }, reference, true);
  const body = { ...from, timestamp: new Date(), localTimestamp: new Date(), ...change, id: `node-${++number}` };
  const answer = await fetch(`${bot}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, id: body.id, body: text ? JSON.parse(text) : null };
};
const find = (node, verb) => {
  if (node === null || typeof node !== 'object') return undefined;
  if (node.type === 'Action.Execute' && node.verb === verb) return node;
  return Object.values(node).map(one => find(one, verb)).find(Boolean);
};
const shown = ({ attachments: [card] }) => ({ card: card.contentType === CardFactory.contentTypes.adaptiveCard ? JSON.stringify(card.content) : '' });

// Somebody writes, and the answer comes as a reply to the message, from the bot to the person.
const asked = await post(MessageFactory.text('帮助'));
const help = await next();
say({ step: 'reply', status: asked.status, how: help.how, to: asked.id, conversation: help.conversation, ...shown(help.activity),
  from: help.activity.from.id, recipient: help.activity.recipient.id, reference: TurnContext.getConversationReference(help.activity) });

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
