// Whom one can play, at the left, with the messages that nobody has read yet.
import { element, getJson, make } from './dom.js';

const short = { 秘书处负责人: '负责人', 秘书处经办: '经办', 市发改统筹员: '统筹员', 系统管理员: '管理员' };
const rows = () => [...document.querySelectorAll('.person')];

export async function showPeople(choose) {
  const { groups } = await getJson('/local/personas');
  for (const group of groups) {
    const heading = make('h2', { dataset: { group: group.title } }, group.title, make('small', { textContent: group.personas.length }));
    const part = make('section', { dataset: { group: group.title } }, heading, ...group.personas.map(one => row(one, group.title, choose)));
    element('list').append(part);
    element('jump').append(make('button', {
      type: 'button', textContent: short[group.title] ?? group.title, onclick: () => element('list').scrollTo({ top: part.offsetTop - element('list').offsetTop }),
    }));
  }
  // Somebody may have typed before the people were there.
  search();
}

function row(one, kind, choose) {
  const face = make('span', { className: 'face', textContent: kind === '群' ? '群' : one.name[0], ariaHidden: 'true' });
  const text = make('div', {}, make('b', { textContent: one.name }), make('small', { textContent: one.post, title: one.post }));
  const badge = make('i', { className: 'badge', hidden: true });
  return make('button', {
    type: 'button', className: 'person', dataset: { persona: one.id, kind, conversation: one.conversation }, onclick: () => choose(one, kind),
  }, face, text, badge);
}

// Contacts come first, since a round starts with them.
export const firstUnread = () => ['[data-kind="联络员"]', '']
  .map(kind => rows().find(person => person.matches(`.person${kind}`) && !person.querySelector('.badge').hidden)).find(person => person);

export function markCurrent(one) {
  for (const person of rows()) person.ariaCurrent = person.dataset.persona === one.id;
}

// The drawer of a narrow page carries the sum.
export function markUnread(counts, seen) {
  let sum = 0;
  for (const person of rows()) {
    const unread = Math.max(0, (counts[person.dataset.conversation] ?? 0) - (seen[person.dataset.conversation] ?? 0));
    mark(person.querySelector('.badge'), unread);
    sum += unread;
  }
  mark(element('drawer').querySelector('.badge'), sum);
}

function mark(badge, unread) {
  badge.hidden = unread === 0;
  badge.textContent = unread > 99 ? '99+' : unread;
  badge.title = `${unread}条未读消息`;
}

function search() {
  const wanted = element('search').value.trim();
  for (const person of rows()) person.hidden = !person.textContent.includes(wanted) && !person.dataset.kind.includes(wanted);
  for (const part of element('list').children) part.hidden = !part.querySelector('.person:not([hidden])');
}
element('search').addEventListener('input', search);

const choosing = open => document.body.classList.toggle('choosing', open);
element('drawer').addEventListener('click', () => choosing());
element('shade').addEventListener('click', () => choosing(false));
document.addEventListener('keydown', event => event.key === 'Escape' && choosing(false));
export const closeDrawer = () => choosing(false);
