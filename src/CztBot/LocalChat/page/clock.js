// Virtual time: forward only, from one key day of the round to the next.
import { element, getJson, make } from './dom.js';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const parts = text => text.match(/^(\d+)-(\d+)-(\d+)T(\d\d:\d\d)/).slice(1);
const chinese = month => `${+month.slice(0, 4)}年${+month.slice(5)}月`;
let moving = false;
let shown = '';

export async function readClock() {
  const clock = await getJson('/dev/clock');
  if (!moving) show(clock);
}

function show({ now, month, keyDays, isWorkday, holiday }) {
  // Every look asks: the same again would be read aloud again, and would take the strip of days back from where somebody has moved it.
  const all = JSON.stringify([parts(now), month, keyDays, isWorkday, holiday]);
  if (all === shown) return;
  shown = all;
  const [year, number, day, time] = parts(now);
  const weekday = weekdays[new Date(Date.UTC(+year, number - 1, +day)).getUTCDay()];
  const kind = (isWorkday ? '工作日' : '休息日') + (holiday ? `（${holiday}${isWorkday ? '调休' : ''}）` : '');
  element('clock').replaceChildren(
    make('b', { textContent: `${+year}年${+number}月${+day}日 星期${weekday} ${time}` }),
    make('span', { textContent: `虚拟时间 · ${kind}` }), make('span', { className: 'round', textContent: ` · 报送${chinese(month)}进展` }));
  const next = keyDays.find(one => Date.parse(one.at) > Date.parse(now));
  element('days').replaceChildren(...keyDays.map(one => button(one, now, one === next)));
  element('days').querySelector('.next')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

function button({ label, at }, now, next) {
  const [, month, day] = parts(at);
  const past = Date.parse(at) <= Date.parse(now);
  const date = `${+month}月${+day}日`;
  return make('button', {
    type: 'button', disabled: past, className: past ? 'past' : next ? 'next' : '', title: past ? '已经过去，时间只能向前' : `推进到${date}`,
    dataset: { day: label, at }, onclick: () => advance(at, date),
  }, make('span', { textContent: label }), make('small', { textContent: date }));
}

async function advance(at, date) {
  const bar = element('moving');
  moving = true;
  // What comes enables the days again, also where it is the time that was.
  shown = '';
  bar.className = '';
  bar.hidden = false;
  bar.querySelector('p').textContent = `正在推进到${date}，逐日处理到期的消息……`;
  for (const other of element('days').children) other.disabled = true;
  try {
    show(await getJson('/dev/clock', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ now: at }) }));
    bar.hidden = true;
  } catch (error) {
    bar.className = 'failed';
    bar.querySelector('p').textContent = error.message;
    show(await getJson('/dev/clock'));
  } finally {
    moving = false;
    document.dispatchEvent(new Event('moved'));
  }
}
