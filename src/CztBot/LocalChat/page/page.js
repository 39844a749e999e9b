// The trial page: whom one plays at the left, the conversation in the middle, virtual time above.
import { readClock } from './clock.js';
import { element, getJson, make } from './dom.js';
import { closeDrawer, firstUnread, markCurrent, markUnread, showPeople } from './people.js';
import { closeAll, enter, say } from './rooms.js';

const words = {
  群: ['简报', '进度', '任务5到哪了'],
  秘书处负责人: ['审核', '进度', '问题', '交办', '督查', '简报', '签发', '发布', '发送情况', '发送计划', '帮助'],
  秘书处经办: ['审核', '进度', '催办', '问题', '交办', '督查', '简报', '发布', '谁没报', '帮助'],
  领导: ['任务5到哪了', '谁没报', '哪些滞后', '问题', '简报', '帮助'],
  市发改统筹员: ['进度', '催办', '问题', '交办', '任务5到哪了', '帮助'],
  联络员: ['我的任务', '填报', '历史', '我的交办', '任务5到哪了', '帮助'],
  系统管理员: ['帮助'],
};
let persona = null;
let kind = null;
let seen = JSON.parse(sessionStorage.getItem('seen') ?? '{}');

async function become(one, role) {
  [persona, kind] = [one, role];
  closeDrawer();
  markCurrent(one);
  element('who').hidden = element('words').hidden = false;
  element('who').replaceChildren(make('b', { textContent: one.name }), make('small', { textContent: one.post }), make('em', { textContent: role, hidden: one.post === role }));
  element('words').replaceChildren(...words[role].map(word => make('button', { type: 'button', textContent: word, onclick: () => say(word) })));
  if (!window.WebChat) return explainMissing();
  await enter(one, role);
  await countUnread();
}

async function countUnread() {
  const { run, messages } = await getJson('/local/counts');
  const again = seen.run && seen.run !== run;
  if (seen.run !== run) seen = { run, messages: {} };
  if (persona) seen.messages[persona.conversation] = messages[persona.conversation] ?? 0;
  sessionStorage.setItem('seen', JSON.stringify(seen));
  markUnread(messages, seen.messages);
  if (!again) return;
  // The program was started anew: old conversations and tokens ended with it.
  closeAll();
  await readClock();
  if (persona) await become(persona, kind);
}

async function look() {
  try {
    await countUnread();
    await readClock();
    element('lost').hidden = true;
  } catch {
    element('lost').hidden = false;
  }
  setTimeout(look, 2000);
}

function explainMissing() {
  element('words').hidden = true;
  element('chat').replaceChildren(make('div', { className: 'empty' },
    make('h1', { textContent: '缺少聊天组件' }),
    make('p', { textContent: '聊天组件在编译时从 npm 获取。请安装 Node（含 npm），再次执行 dotnet run --project src/CztBot。' }),
    make('p', { textContent: '机器人本身运行正常，也可以在终端执行 demo 演示一个月。' })));
}

function welcome() {
  const steps = [
    ['推进到“开启日”', '机器人给各单位联络员发填报表'], ['选一位联络员', '填报、提交，收到回执'], ['换成秘书处经办', '发送“审核”，核定或退回'],
    ['推进到“简报日”', '由秘书处负责人签发、发布'], ['到群里看通报', '再以领导身份问一句“任务5到哪了”'],
  ];
  element('chat').replaceChildren(make('div', { className: 'empty' },
    make('h1', { textContent: '用几分钟走完一个月的调度' }),
    make('p', { textContent: '选一个人扮演，推进时间，看机器人怎样工作。' }),
    make('ol', {}, ...steps.map(([title, text]) => make('li', {}, make('b', { textContent: title }), make('span', { textContent: text })))),
    make('button', { type: 'button', className: 'start', textContent: '从第一步开始', onclick: () => element('days').querySelector('.next')?.click() })));
}

// The second step: whoever has something to read, contacts first.
function offerFirst() {
  const start = document.querySelector('.empty .start');
  const first = firstUnread();
  if (!start || !first) return;
  start.textContent = `第二步：打开${first.querySelector('b').textContent}的对话`;
  start.onclick = () => first.click();
  for (const [index, step] of document.querySelectorAll('.empty li').entries()) step.className = index === 0 ? 'done' : '';
}

document.addEventListener('moved', () => countUnread().then(offerFirst).catch(() => {}));
welcome();
await showPeople(become);
await look();
