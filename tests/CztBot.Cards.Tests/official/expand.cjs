// Reads {cards: [{name, template, data}], markdown: [text]} from standard input and answers
// {cards: [{name, card} or {name, error}], html: [[as the Designer renders it, as Web Chat does]]}.
const { readFileSync } = require('node:fs');
const { Template } = require('adaptivecards-templating');
const MarkdownIt = require('markdown-it');

const designer = new MarkdownIt();
const webChat = new MarkdownIt({ html: true, linkify: true, xhtmlOut: true });
const { cards, markdown } = JSON.parse(readFileSync(0, 'utf8'));

const expand = ({ name, template, data }) => {
  try {
    return { name, card: new Template(template).expand({ $root: data }) };
  } catch (problem) {
    return { name, error: String(problem.message ?? problem) };
  }
};
process.stdout.write(JSON.stringify({
  cards: cards.map(expand),
  html: markdown.map(text => [designer.render(text), webChat.render(text)]),
}));
