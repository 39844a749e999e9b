// The trial page: whom one plays at the left, the conversation in the middle, virtual time above.
const element = id => document.getElementById(id);
const make = (tag, properties = {}, ...children) => {
  const { dataset, ...rest } = properties;
  const node = Object.assign(document.createElement(tag), rest);
  Object.assign(node.dataset, dataset);
  node.append(...children);
  return node;
};
const getJson = async (url, options) => {
  const response = await fetch(url, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? '操作没有成功，请稍后再试。');
  return body;
};

const words = {
  群: ['简报', '任务5到哪了'],
  秘书处: ['进度', '催办', '审核', '简报', '发布', '谁没报', '帮助'],
  领导: ['任务5到哪了', '谁没报', '哪些滞后', '简报', '帮助'],
  市发改统筹员: ['进度', '催办', '任务5到哪了', '帮助'],
  联络员: ['我的任务', '填报', '历史', '任务5到哪了', '帮助'],
};
let persona = null;
let store = null;
let line = null;
const seen = JSON.parse(sessionStorage.getItem('seen') ?? '{}');

// People.

async function showPeople() {
  const { groups } = await getJson('/local/personas');
  for (const group of groups) {
    element('list').append(make('h2', { textContent: group.title, dataset: { group: group.title } }));
    for (const one of group.personas) {
      const face = make('span', { className: 'face', textContent: group.title === '群' ? '群' : one.name[0], ariaHidden: 'true' });
      const text = make('div', {}, make('b', { textContent: one.name }), make('small', { textContent: one.post, title: one.post }));
      const badge = make('span', { className: 'badge', hidden: true, title: '未读消息' });
      element('list').append(make('button', {
        type: 'button', className: 'person', dataset: { persona: one.id, kind: group.title, conversation: one.conversation }, onclick: () => become(one, group.title),
      }, face, text, badge));
    }
  }
}

function search() {
  const wanted = element('search').value.trim();
  for (const row of document.querySelectorAll('.person')) row.hidden = !row.textContent.includes(wanted);
  for (const heading of document.querySelectorAll('#list h2')) {
    heading.hidden = ![...document.querySelectorAll(`.person[data-kind="${heading.dataset.group}"]`)].some(row => !row.hidden);
  }
}

async function countUnread() {
  const counts = await getJson('/local/counts');
  if (persona) seen[persona.conversation] = counts[persona.conversation] ?? 0;
  sessionStorage.setItem('seen', JSON.stringify(seen));
  for (const row of document.querySelectorAll('.person')) {
    const unread = (counts[row.dataset.conversation] ?? 0) - (seen[row.dataset.conversation] ?? 0);
    const badge = row.querySelector('.badge');
    badge.hidden = unread <= 0;
    badge.textContent = unread > 99 ? '99+' : unread;
  }
}

// The conversation.

async function become(one, kind) {
  persona = one;
  document.body.classList.remove('choosing');
  for (const row of document.querySelectorAll('.person')) row.ariaCurrent = row.dataset.persona === one.id;
  element('who').replaceChildren(make('b', { textContent: one.name }), make('small', { textContent: one.post }));
  element('words').replaceChildren(...words[kind].map(word => make('button', { type: 'button', textContent: word, onclick: () => say(word) })));
  if (!window.WebChat) return explainMissing();
  const { token, user } = await getJson(`/local/personas/${encodeURIComponent(one.id)}/token`, { method: 'POST' });
  if (persona !== one) return;
  line?.end();
  line = window.WebChat.createDirectLine({ domain: `${location.origin}/v3/directline`, token, webSocket: true });
  store = window.WebChat.createStore();
  const room = make('div', { style: 'height:100%' });
  element('chat').replaceChildren(room);
  window.WebChat.renderWebChat({
    directLine: line, store, userID: user, username: one.name, locale: 'zh-CN', adaptiveCardsHostConfig: cards,
    styleOptions: { ...style, userAvatarInitials: kind === '群' ? '办' : one.name[0] },
  }, room);
  await countUnread();
}

const say = text => store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });

function explainMissing() {
  element('chat').replaceChildren(make('div', { className: 'empty' },
    make('h1', { textContent: '缺少聊天组件' }),
    make('p', { textContent: '聊天组件在编译时从 npm 获取。请安装 Node（含 npm），再次执行 dotnet run --project src/CztBot。机器人本身运行正常，也可以在终端执行 demo 演示一个月。' })));
}

function welcome() {
  element('chat').replaceChildren(make('div', { className: 'empty' },
    make('h1', { textContent: '用几分钟走完一个月的调度' }),
    make('ol', {},
      make('li', { textContent: '按上方“开启日”，机器人给各单位联络员发填报表；' }),
      make('li', { textContent: '在左侧选一位联络员，填报、提交，收到回执；' }),
      make('li', { textContent: '换成秘书处经办，发送“审核”，核定或退回；' }),
      make('li', { textContent: '推进到“简报日”，由秘书处负责人签发、发布；' }),
      make('li', { textContent: '到群里看通报，再以领导身份问一句“任务5到哪了”。' }))));
}

const font = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
const style = {
  primaryFont: font, monospaceFont: font, accent: '#1d4f91', backgroundColor: '#f3f5f8', subtle: '#5d6b7a', timestampFormat: 'absolute',
  bubbleBackground: '#fff', bubbleBorderColor: '#dfe5ec', bubbleBorderRadius: 12, bubbleMaxWidth: 640, bubbleAttachmentMaxWidth: 640, bubbleMinWidth: 120,
  bubbleFromUserBackground: '#dbe8f8', bubbleFromUserBorderColor: '#dbe8f8', bubbleFromUserBorderRadius: 12, bubbleFromUserMaxWidth: 480,
  botAvatarInitials: '调', botAvatarBackgroundColor: '#b3261e', userAvatarBackgroundColor: '#8296ad', avatarSize: 34,
  hideUploadButton: true, sendBoxBorderTop: '1px solid #dfe5ec', sendBoxTextWrap: true, cardEmphasisBackgroundColor: '#f3f5f8', paddingRegular: 12,
};
const colour = (plain, subtle = plain) => ({ default: plain, subtle });
const cards = {
  fontFamily: font,
  fontSizes: { small: 13, default: 14, medium: 17, large: 20, extraLarge: 24 },
  spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e6eaef' },
  containerStyles: {
    default: { backgroundColor: '#ffffff', foregroundColors: { default: colour('#1c2733', '#5d6b7a'), accent: colour('#1d4f91'), good: colour('#2f7d5b'), warning: colour('#9a6700'), attention: colour('#b3261e'), light: colour('#5d6b7a'), dark: colour('#1c2733') } },
    emphasis: { backgroundColor: '#f3f5f8', foregroundColors: { default: colour('#1c2733', '#5d6b7a') } },
    accent: { backgroundColor: '#e6eef9', foregroundColors: { default: colour('#1d4f91', '#1d4f91') } },
    attention: { backgroundColor: '#fbeceb', foregroundColors: { default: colour('#8c1d18', '#8c1d18') } },
    warning: { backgroundColor: '#fff6e0', foregroundColors: { default: colour('#7a5200', '#7a5200') } },
    good: { backgroundColor: '#e8f4ee', foregroundColors: { default: colour('#1f5c41', '#1f5c41') } },
  },
  actions: { maxActions: 12, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', spacing: 'medium', showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
  factSet: { title: { color: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 14 },
  inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } } },
};

// Virtual time.

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const parts = text => text.match(/^(\d+)-(\d+)-(\d+)T(\d\d:\d\d)/).slice(1);

function showClock({ now, month, keyDays }) {
  const [year, number, day, time] = parts(now);
  const weekday = weekdays[new Date(Date.UTC(+year, number - 1, +day)).getUTCDay()];
  element('clock').replaceChildren(
    make('b', { textContent: `${+year}年${+number}月${+day}日 星期${weekday} ${time}` }),
    make('span', { textContent: `虚拟时间 · 正在报送${month.replace('-0', '年').replace('-', '年')}月进展` }));
  const next = keyDays.find(one => Date.parse(one.at) > Date.parse(now));
  element('days').replaceChildren(...keyDays.map(one => {
    const [, keyMonth, keyDay] = parts(one.at);
    const past = Date.parse(one.at) <= Date.parse(now);
    return make('button', {
      type: 'button', disabled: past, className: past ? 'past' : one === next ? 'next' : '', title: past ? '已经过去' : '推进到这一天',
      dataset: { day: one.label }, onclick: () => advance(one.at, `${+keyMonth}月${+keyDay}日`),
    }, make('span', { textContent: one.label }), make('small', { textContent: `${+keyMonth}月${+keyDay}日` }));
  }));
}

async function advance(at, label) {
  element('moving').hidden = false;
  element('moving').querySelector('p').textContent = `正在推进到${label}，逐日处理到期的消息……`;
  for (const button of document.querySelectorAll('nav button')) button.disabled = true;
  try {
    showClock(await getJson('/dev/clock', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ now: at }) }));
    await countUnread();
    element('moving').hidden = true;
  } catch (error) {
    element('moving').querySelector('p').textContent = error.message;
    showClock(await getJson('/dev/clock'));
  }
}

element('search').addEventListener('input', search);
element('drawer').addEventListener('click', () => document.body.classList.toggle('choosing'));
welcome();
await showPeople();
showClock(await getJson('/dev/clock'));
await countUnread();
setInterval(() => countUnread().catch(() => {}), 2000);
