// Holds a manifest for Teams, and its strings in another language, to Microsoft's schemas. Arguments: manifest.json and en.json.
// Prints one line: what does not fit, each as "place what".
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { say } from './web.mjs';

const read = path => JSON.parse(readFileSync(path, 'utf8'));
const schemas = join(dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
const [manifest, strings] = process.argv.slice(2).map(read);

const check = (name, content) => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats(ajv);
  const fits = ajv.compile(read(join(schemas, `v${manifest.manifestVersion}`, name)));
  return fits(content) ? [] : fits.errors.map(error => `${error.instancePath} ${error.message}`);
};

say([...check('MicrosoftTeams.schema.json', manifest), ...check('MicrosoftTeams.Localization.schema.json', strings)]);
