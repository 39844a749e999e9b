// Reads [{name, template, data}] from standard input and answers [{name, card}] or [{name, error}].
const { readFileSync } = require('node:fs');
const { Template } = require('adaptivecards-templating');

const answers = JSON.parse(readFileSync(0, 'utf8')).map(({ name, template, data }) => {
  try {
    return { name, card: new Template(template).expand({ $root: data }) };
  } catch (problem) {
    return { name, error: String(problem.message ?? problem) };
  }
});
process.stdout.write(JSON.stringify(answers));
