// The conversations. The last few stay open behind the one that is seen, so that a half-filled form survives a look elsewhere.
import { cards, look, texts } from './look.js';
import { inBeijing } from './beijing.js';
import { element, getJson, make } from './dom.js';
import { executable } from './execute.js';

const most = 6;
const rooms = new Map();
let current = null;

export async function enter(one, kind) {
  current = one.conversation;
  const room = rooms.get(current) ?? await open(one, kind);
  if (current !== one.conversation) return;
  rooms.delete(current);
  rooms.set(current, room);
  element('chat').querySelector('.empty')?.remove();
  for (const other of rooms.values()) other.place.classList.toggle('on', other === room);
  if (rooms.size > most) close(rooms.keys().next().value);
}

async function open(one, kind) {
  const { token, user } = await getJson(`/local/personas/${encodeURIComponent(one.id)}/token`, { method: 'POST' });
  if (rooms.has(one.conversation)) return rooms.get(one.conversation);
  const line = window.WebChat.createDirectLine({ domain: `${location.origin}/v3/directline`, token, webSocket: true });
  const store = window.WebChat.createStore({}, executable, inBeijing);
  const canvas = make('div', { className: 'canvas' });
  const hint = make('p', { className: 'hint', textContent: kind === '群' ? '群里还没有消息。简报发布后，通报会发到这里。' : '还没有消息。点下面的词语，或在上方推进时间。' });
  const place = make('div', { className: 'room' }, hint, canvas);
  element('chat').append(place);
  window.WebChat.renderWebChat({
    directLine: line, store, userID: user, username: one.name, locale: 'zh-CN', adaptiveCardsHostConfig: cards,
    overrideLocalizedStrings: texts, styleOptions: look(kind === '群' ? '办' : one.name[0]),
  }, canvas);
  store.subscribe(() => { hint.hidden = store.getState().activities.length > 0; });
  const room = { place, line, store };
  rooms.set(one.conversation, room);
  return room;
}

function close(conversation) {
  const { place, line } = rooms.get(conversation);
  line.end();
  place.remove();
  rooms.delete(conversation);
}

export function closeAll() {
  for (const conversation of [...rooms.keys()]) close(conversation);
}

export const say = text => rooms.get(current)?.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
